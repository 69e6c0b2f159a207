import { demoOffices } from './accounts';
import { registered } from './facts';
import type { OfficeClient, OfficeClients } from './office-client';

/** A record as the loader follows it through its acts. */
export interface Loaded {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly visibility: string;
}

export const FIELDS = 'id version status visibility';

/** The opaque keys of what was loaded, by kind and the facts' short names. */
export class LoadedKeys {
  private readonly ids = new Map<string, string>();

  set(kind: string, key: string, id: string): void {
    this.ids.set(`${kind} ${key}`, id);
  }

  get(kind: string, key: string): string {
    const id = this.ids.get(`${kind} ${key}`);
    if (!id) throw new Error(`The facts name a ${kind} ${key} that they do not have.`);
    return id;
  }
}

/** An archive has no members: what it owns, the steward imports. */
export const clientOf = (clients: OfficeClients, slug: string): Promise<OfficeClient> =>
  clients.as(
    demoOffices.find(office => office.slug === slug)?.isArchive ? 'network.steward' : `${slug}.lead`,
  );

export const officeIdOf = (slug: string): string => {
  const office = demoOffices.find(each => each.slug === slug);
  if (!office) throw new Error(`The facts name an office ${slug} that there is not.`);
  return registered('Office', office.number);
};

/** Sets the visibility a fact wants, unless an earlier run did. */
export const setVisibility = async <T extends Pick<Loaded, 'id' | 'version' | 'visibility'>>(
  client: OfficeClient,
  type: string,
  record: T,
  fact: { visibility: string; sharedWith?: number[] },
  fields: string,
): Promise<T> => {
  if (record.visibility === fact.visibility) return record;
  const shared = fact.sharedWith
    ? { sharedWithOfficeIds: fact.sharedWith.map(number => registered('Office', number)) }
    : {};
  const input = {
    [`${type}Id`]: record.id,
    expectedVersion: record.version,
    visibility: fact.visibility,
    ...shared,
  };
  return client.must<T>(`${type}VisibilityChange`, type, input, fields);
};
