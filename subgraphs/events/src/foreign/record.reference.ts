import { NO_RECORD, refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';

/** Where the records that events refers to are at home. */
export const HOMES = {
  Actor: { subgraph: 'actors', missing: 'Der Akteur wurde nicht gefunden.' },
  Network: { subgraph: 'actors', missing: 'Das Netzwerk wurde nicht gefunden.' },
  WorkingGroup: { subgraph: 'actors', missing: 'Die Arbeitsgruppe wurde nicht gefunden.' },
  Project: { subgraph: 'funding', missing: 'Das Projekt wurde nicht gefunden.' },
  Cooperation: { subgraph: 'cooperations', missing: 'Die Kooperation wurde nicht gefunden.' },
} as const;

export type ForeignType = keyof typeof HOMES;

export const shownRef = async (
  home: HomeQuestions,
  type: ForeignType,
  ref: string,
): Promise<{ ref: string } | null> => ((await home.shows(HOMES[type].subgraph, type, ref)) ? { ref } : null);

/** The reference, if the record's home shows it to the caller; null as well where none is stated. */
export const shownRecord = async (
  home: HomeQuestions,
  type: ForeignType,
  officeId: number | null,
  id: string | null,
): Promise<{ ref: string } | null> =>
  officeId === null || id === null ? null : shownRef(home, type, refOf({ officeId, id }));

/** The record behind an id of an input, if its home shows it to the caller; undefined leaves what is there, null takes it away. */
export const recordFrom = async (
  home: HomeQuestions,
  type: ForeignType,
  field: string,
  id: string | null | undefined,
): Promise<Result<RecordKey | null | undefined>> => {
  if (id === null || id === undefined) return ok(id);
  const [key] = await home.keys(HOMES[type].subgraph, type, [id]);
  return key ? ok(key) : fail(Code.NOT_FOUND, HOMES[type].missing, field);
};

/** The record a filter asks for; who does not see it does not learn either what refers to it. */
export const recordWanted = async (
  home: HomeQuestions,
  type: ForeignType,
  id: string | null | undefined,
): Promise<RecordKey | null> =>
  id == null ? null : ((await home.keys(HOMES[type].subgraph, type, [id]))[0] ?? NO_RECORD);
