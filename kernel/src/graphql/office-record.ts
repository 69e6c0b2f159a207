import 'reflect-metadata';
import { Field, ID, InputType, Int, InterfaceType, registerEnumType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { Code } from './user-error';
import { NAMED_FIELD, restrictedTo } from './named-persons';
import { Node, numberFrom } from './node';
import { DateTime } from './scalars';
import { refusalsOf, checkCount } from '../input-check';
import type { Refusal, Result } from '../result';
import { fail, ok, refuse } from '../result';
import { mayKeep, type Viewer } from '../viewer';

/** Who sees a record, narrow to wide. */
export enum Visibility {
  RESTRICTED = 'RESTRICTED',
  OFFICE = 'OFFICE',
  SHARED = 'SHARED',
  NETWORK = 'NETWORK',
  PUBLIC = 'PUBLIC',
}

registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Who sees a record besides the persons it names, narrow to wide (Sichtbarkeit).',
  valuesConfig: {
    RESTRICTED: { description: 'Only persons named on the record.' },
    OFFICE: { description: 'The staff of the owning office; the default.' },
    SHARED: { description: 'The owning office and the offices it is shared with.' },
    NETWORK: { description: 'Every signed-in office.' },
    PUBLIC: { description: 'Everyone, without signing in.' },
  },
});

/** What every record of an office has in common. */
@InterfaceType({
  implements: Node,
  description: 'A record that one office owns and writes.',
  autoRegisterImplementations: false,
})
export abstract class OfficeRecord extends Node {
  @Field(() => Visibility, { description: 'Who sees the record.' })
  visibility!: Visibility;

  @Field(() => Int, {
    nullable: true,
    description:
      'Counts the changes; hand it back as expectedVersion. For those who work in an office that acts on the record, else null: it counts also what others may not see.',
  })
  version?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The offices it is shared with, as sharedWithOfficeIds of an input takes them; empty unless it is SHARED. For those who work in the owning office, else null.',
  })
  sharedWithOfficeIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The memberships of the persons it is restricted to, as namedMembershipIds of an input takes them; empty unless it is RESTRICTED. For those who work in the owning office, else null.',
  })
  namedMembershipIds?: string[] | null;

  @Field(() => DateTime, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the record was last changed; null where the version is.',
  })
  updatedAt?: Date | null;
}

/** The part of an input that says who is to see a record. */
@InputType({ description: 'Who is to see a record.' })
export class VisibilityInput {
  @Field(() => Visibility, { description: 'How far the record is to be seen.' })
  visibility!: Visibility;

  @Field(() => [ID], {
    nullable: true,
    description: 'The offices it is shared with; needed for SHARED, at most 100; null is none.',
  })
  sharedWithOfficeIds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'The memberships of the colleagues who are to see a RESTRICTED record besides the person who sets this, who is always named; at most 50 with that person. Each of a person who was invited by e-mail address and works in the owning office today, or named on the record already. Absent or null leaves those named who are, empty leaves only the person who sets it.',
  })
  namedMembershipIds?: string[];
}

const areOffices = async (em: EntityManager, numbers: readonly number[]): Promise<boolean> => {
  if (numbers.length === 0) return true;
  const rows = await em.query<{ count: string }[]>(
    // Nothing is shared with an archive the steward still fills: there is nobody yet to share it with.
    'select count(*) from register.office where id = any ($1) and (not is_archive or archive_closed_at is not null)',
    [numbers],
  );
  return Number(rows[0]?.count) === numbers.length;
};

const sharedOffices = async (
  em: EntityManager,
  { visibility, sharedWithOfficeIds }: VisibilityInput,
  officeId: number,
): Promise<Result<number[]>> => {
  const field = 'sharedWithOfficeIds';
  const ids = sharedWithOfficeIds ?? [];
  const refusals: Refusal[] = refusalsOf(checkCount(field, ids, 100));
  if (refusals.length > 0) return refuse(refusals);
  const offices = ids.map(id => numberFrom('Office', id));
  if (offices.includes(null)) return fail(Code.NOT_FOUND, 'Ein Büro wurde nicht gefunden.', field);
  const sharedWith = [
    ...new Set(offices.filter(office => office !== null && office !== officeId)),
  ] as number[];
  if (!(await areOffices(em, sharedWith)))
    return fail(Code.NOT_FOUND, 'Ein Büro wurde nicht gefunden.', field);
  if (visibility === Visibility.SHARED && sharedWith.length === 0) {
    return fail(Code.INVALID, 'Zum Teilen fehlt ein anderes Büro.', field);
  }
  if (visibility !== Visibility.SHARED && sharedWith.length > 0) {
    return fail(Code.INVALID, 'Büros werden nur bei der Sichtbarkeit SHARED genannt.', field);
  }
  return ok(sharedWith);
};

/** What a record says now of who sees it. */
export interface Walled {
  readonly officeId: number;
  readonly visibility: Visibility;
  readonly named: readonly string[];
}

/** Whom a visibility names on a record, or why it can not. */
export const namedPersons = async (
  em: EntityManager,
  { visibility, namedMembershipIds }: VisibilityInput,
  { officeId, visibility: before, named }: Walled,
  viewer: Viewer,
): Promise<Result<string[]>> => {
  if (visibility === Visibility.RESTRICTED) {
    // At every other level a record names others: those who speak for an actor.
    const already = before === Visibility.RESTRICTED ? named : [];
    return restrictedTo(em, namedMembershipIds, { officeId, already }, viewer);
  }
  return (namedMembershipIds ?? []).length === 0
    ? ok([])
    : fail(Code.INVALID, 'Personen werden nur bei der Sichtbarkeit RESTRICTED genannt.', NAMED_FIELD);
};

/** The wall's columns a visibility means for a record, or why it can not be. RESTRICTED names the person who sets it. */
export const wallColumns = async (
  em: EntityManager,
  input: VisibilityInput,
  record: Walled,
  viewer: Viewer,
): Promise<Result<{ visibility: Visibility; sharedWith: number[]; named: string[] }>> => {
  const sharedWith = await sharedOffices(em, input, record.officeId);
  if (!sharedWith.ok) return sharedWith;
  const named = await namedPersons(em, input, record, viewer);
  if (!named.ok) return named;
  return ok({ visibility: input.visibility, sharedWith: sharedWith.value, named: named.value });
};

/** The office that will own a new record: the one stated, or the only one the viewer works in. */
export const owningOffice = (viewer: Viewer, officeId: string | null | undefined): Result<number> => {
  if (officeId === null || officeId === undefined) {
    const [only, ...others] = viewer.ownStaffOffices;
    if (only !== undefined && others.length === 0) return ok(only);
    return viewer.staffOffices.length === 0
      ? fail(Code.FORBIDDEN, 'Nur Mitarbeitende eines Büros können Einträge anlegen.', 'officeId')
      : fail(Code.INVALID, 'Sie arbeiten in mehreren Büros; nennen Sie eines.', 'officeId');
  }
  const office = numberFrom('Office', officeId);
  if (office === null) return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
  return mayKeep(viewer, office)
    ? ok(office)
    : fail(Code.FORBIDDEN, 'Sie arbeiten nicht in diesem Büro.', 'officeId');
};
