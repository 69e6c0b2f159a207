import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';
import { NIL } from 'uuid';

/** A row's key: the owning office and the record's uuid. */
export interface RecordKey {
  readonly officeId: number;
  readonly id: string;
}

/** Offices, areas, funds and programmes have a number and no uuid: as keys, the nil uuid (RFC 9562) stands in for it. */
export const keysOfNumbers = (numbers: readonly number[]): RecordKey[] =>
  numbers.map(officeId => ({ officeId, id: NIL }));

@InterfaceType({ description: 'A thing with an identity of its own.', autoRegisterImplementations: false })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id!: string;
}

/** Numbers and keys that fit nothing: a filter by a strange id finds nothing, just as one by a hidden record. */
export const NOWHERE = -1;
export const NO_RECORD: RecordKey = { officeId: NOWHERE, id: '00000000-0000-0000-0000-000000000000' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
// PostgreSQL's integer.
const MAX_NUMBER = 2_147_483_647;

/** Opaque key of a record: `base64url("Actor:<office>:<uuid>")`. */
export const globalId = (type: string, key: RecordKey): string =>
  Buffer.from(`${type}:${key.officeId}:${key.id}`).toString('base64url');

/** Opaque key of something the register numbers or codes: `base64url("Office:101")`. */
export const registerId = (type: string, id: number | string): string =>
  Buffer.from(`${type}:${id}`).toString('base64url');

const decode = (type: string, id: string): string | null => {
  const text = Buffer.from(id, 'base64url').toString('latin1');
  // Only the one spelling that globalId makes is a key.
  if (Buffer.from(text, 'latin1').toString('base64url') !== id || !text.startsWith(`${type}:`)) return null;
  return text.slice(type.length + 1);
};

const officeNumber = (text: string | undefined): number | null => {
  if (!text || !/^[1-9]\d{0,9}$/.test(text)) return null;
  const number = Number(text);
  return number <= MAX_NUMBER ? number : null;
};

/** The key in a reference between subgraphs: `<office>:<uuid>`. Null when it is none. */
export const keyFromRef = (ref: string): RecordKey | null => {
  const [office, id, ...rest] = ref.split(':');
  const officeId = officeNumber(office);
  return officeId !== null && id && UUID.test(id) && rest.length === 0 ? { officeId, id } : null;
};

export const refOf = (key: RecordKey): string => `${key.officeId}:${key.id}`;

/** Reads what `globalId` made; null for any other text or type, which then looks like a missing record. */
export const keyFrom = (type: string, id: string): RecordKey | null => {
  const rest = decode(type, id);
  return rest === null ? null : keyFromRef(rest);
};

/** Reads the number of an office, area or firm; null for any other text or type. */
export const numberFrom = (type: string, id: string): number | null =>
  officeNumber(decode(type, id) ?? undefined);

/** Reads the uuid of what no office owns, such as `base64url("Organisation:<uuid>")`; null for any other text or type. */
export const uuidFrom = (type: string, id: string): string | null => {
  const rest = decode(type, id);
  return rest !== null && UUID.test(rest) ? rest : null;
};

/** Reads an official key, such as a district's `01`; null for any other text or type. */
export const officialKeyFrom = (type: string, id: string): string | null => {
  const rest = decode(type, id);
  return rest !== null && /^\d{2,8}$/.test(rest) ? rest : null;
};

/** The number a filter asks for: null for no condition, one that nothing has for a wrong key; an empty key is a wrong one. */
export const numberWanted = (type: string, id: string | null | undefined): number | null =>
  id === null || id === undefined ? null : (numberFrom(type, id) ?? NOWHERE);

/** The official key a filter asks for, as `numberWanted`. */
export const officialKeyWanted = (type: string, id: string | null | undefined): string | null =>
  id === null || id === undefined ? null : (officialKeyFrom(type, id) ?? '');
