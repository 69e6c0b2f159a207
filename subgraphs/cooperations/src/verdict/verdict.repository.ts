import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { insertPlaces } from '../place/place.repository';
import type { RememberedPlace } from '../place/remember-places';
import type { Judgement } from './verdict.type';

export interface VerdictRow extends RecordKey {
  cooperationOfficeId: number;
  cooperationId: string;
  judgement: Judgement;
  judgedTermsVersion: number;
  naming: Visibility | null;
  happenedOn: string | null;
  reason: string | null;
  saidAt: Date;
}

/** What an office says: its judgement and what belongs to it. */
export interface Word {
  readonly judgement: Judgement;
  readonly naming?: Visibility;
  readonly happenedOn?: string | undefined;
  readonly reason?: string | undefined;
  /** Where parties sat that day; those of the office that speaks are kept with its yes. */
  readonly places?: readonly RememberedPlace[];
}

/** Writes the verdict of an office, shared with the offices of all parties; the database checks it and computes the state anew. */
export const insertVerdict = async (
  em: EntityManager,
  officeId: number,
  cooperation: CooperationEntity,
  word: Word,
): Promise<void> => {
  const id = v7();
  const others = new Set([...cooperation.partyOffices, cooperation.officeId]);
  others.delete(officeId);
  await em.query(
    `insert into cooperations.verdict (office_id, id, visibility, shared_with, cooperation_office_id, cooperation_id,
       judgement, judged_terms_version, naming, happened_on, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      officeId,
      id,
      others.size > 0 ? 'SHARED' : 'OFFICE',
      [...others],
      cooperation.officeId,
      cooperation.id,
      word.judgement,
      cooperation.termsVersion,
      word.naming ?? null,
      word.happenedOn ?? null,
      word.reason ?? null,
    ],
  );
  await insertPlaces(em, { officeId, id }, word.places ?? []);
};

/** The verdicts on cooperations that the viewer sees, oldest first: one statement. */
export const readVerdicts = (em: EntityManager, keys: readonly RecordKey[]): Promise<VerdictRow[]> =>
  em.query(
    `select v.office_id as "officeId", v.id, v.cooperation_office_id as "cooperationOfficeId", v.cooperation_id as "cooperationId", v.judgement,
       v.judged_terms_version as "judgedTermsVersion", v.naming, v.happened_on as "happenedOn", v.reason, v.created_at as "saidAt"
     from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join cooperations.verdict v on v.cooperation_office_id = key.office_id and v.cooperation_id = key.id order by v.created_at`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );

/** How far an office last agreed that its actors are named; an own actor to everybody, unless it said less. */
export const namingOf = async (
  em: EntityManager,
  officeId: number,
  cooperation: RecordKey,
): Promise<Visibility> => {
  const rows = await em.query<{ naming: Visibility }[]>(
    `select v.naming from cooperations.verdict v
     where v.cooperation_office_id = $1 and v.cooperation_id = $2 and v.office_id = $3 and v.naming is not null
     order by v.created_at desc limit 1`,
    [cooperation.officeId, cooperation.id, officeId],
  );
  return rows[0]?.naming ?? Visibility.PUBLIC;
};

/** The last statement on the course that is in force. */
export const lastWordOf = async (em: EntityManager, cooperation: RecordKey): Promise<Judgement | null> => {
  const rows = await em.query<{ word: Judgement | null }[]>(
    'select words[cardinality(words)] as word from cooperations.course($1, $2)',
    [cooperation.officeId, cooperation.id],
  );
  return rows[0]?.word ?? null;
};
