import { findByKeys } from '@kiezgraph/kernel/db/rows';
import { keyFrom, refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { ActorEntity } from '../actor/actor.entity';
import { checkNumber, periodColumns } from '../frame/stated-time';
import { ARCHIVED_ACTOR } from './network-act';
import type { WorkingGroupEntity } from './network.entity';
import { MOST_TIMES_A_YEAR } from './network-input';
import { addGroupMembers, countGroupMembers } from './working-group.repository';

const MOST_MEMBERS = 500;
/** In one act. */
export const MOST_AT_ONCE = 100;

/** What can be stated of a working group, at its creation and later. */
@InputType({ description: 'What can be stated of a working group.' })
export abstract class WorkingGroupStatements {
  @Field(() => String, { nullable: true, description: 'Its name or topic.' })
  topic?: string;

  @Field(() => String, { nullable: true, description: 'How often it meets, in words; null takes it away.' })
  rhythm?: string | null;

  @Field(() => Int, { nullable: true, description: 'How often a year it meets; null takes it away.' })
  timesAYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time it exists, in EDTF (ISO 8601-2), such as `2016/..`; null takes it away.',
  })
  period?: string | null;
}

/** Everything that is wrong with the statements. */
export const checkGroup = ({ topic, rhythm, timesAYear, period }: WorkingGroupStatements): Refusal[] =>
  refusalsOf(
    checkLine('topic', topic),
    checkLine('rhythm', rhythm),
    checkNumber('timesAYear', timesAYear, 1, MOST_TIMES_A_YEAR),
    checkPeriod('period', period),
  );

/** The columns that the statements change; what is absent stays. */
export const groupColumns = (input: WorkingGroupStatements): Partial<WorkingGroupEntity> => {
  const { topic, rhythm, timesAYear, period } = input;
  const stated = {
    topic: topic ?? undefined,
    rhythm,
    timesAYear,
    ...(period !== undefined && periodColumns(period)),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
};

export const ACTOR_MISSING = 'Ein Akteur wurde nicht gefunden.';

/** The keys of actors the viewer sees and nobody archived, each once. */
export const actorsOf = async (
  em: EntityManager,
  field: string,
  ids: readonly string[] | null | undefined,
): Promise<Result<RecordKey[]>> => {
  const fault = checkCount(field, ids, MOST_AT_ONCE);
  if (fault) return { ok: false, refusals: [fault] };
  const keys = (ids ?? []).map(id => keyFrom('Actor', id));
  const known = keys.filter(key => key !== null);
  const seen = await findByKeys<ActorEntity>(em, ActorEntity, known);
  if (known.length < keys.length || seen.includes(null)) return fail(Code.NOT_FOUND, ACTOR_MISSING, field);
  if (seen.some(actor => actor?.archivedAt)) return fail(Code.RULE_BROKEN, ARCHIVED_ACTOR, field);
  return ok([...new Map(known.map(key => [refOf(key), key])).values()]);
};

/** Adds the actors; refused when the group becomes too large. */
export const joinGroup = async (
  em: EntityManager,
  group: RecordKey,
  field: string,
  actors: readonly RecordKey[],
): Promise<Refusal[]> => {
  await addGroupMembers(em, group, actors);
  if (actors.length === 0 || (await countGroupMembers(em, group)) <= MOST_MEMBERS) return [];
  const message = `Eine Arbeitsgruppe hat höchstens ${MOST_MEMBERS} Mitglieder.`;
  return [{ code: Code.RULE_BROKEN, message, field }];
};
