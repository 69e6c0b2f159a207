import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { recordFrom } from '../foreign/record.reference';
import type { EventEntity } from './event.entity';
import { findSeries } from '../series/series.repository';
import { isLanguage } from './language';

/** So that areas, target groups and languages of an event stay plain lists. */
const MOST_ENTRIES = 20;

@InputType({ description: 'What belongs to an event beside its title, time and place.' })
export abstract class EventDetailsInput {
  @Field(() => ID, { nullable: true, description: 'The network it is for; null takes it away.' })
  networkId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The working group that meets; null takes it away.' })
  workingGroupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project it is part of; null takes it away.' })
  projectId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The series of the same office it belongs to; null takes it away.',
  })
  seriesId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Which one it is in its row: 5 is the fifth network meeting; null takes it away.',
  })
  ordinal?: number | null;

  @Field(() => [ID], { nullable: true, description: 'The areas it is for, at most 20.' })
  areaIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Whom it is for, such as "Jugendliche"; at most 20 entries of 100 characters.',
  })
  targetGroups?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The languages spoken, by their ISO 639-1 codes such as "de"; at most 20.',
  })
  languages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who can get in and follow, such as "stufenlos, mit Gebärdensprache"; null takes it away.',
  })
  accessibility?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be talked about; null takes it away.' })
  agenda?: string | null;
}

/** The foreign records an input names, as their homes show them; undefined leaves what is there. */
export interface EventReferences {
  readonly network: RecordKey | null | undefined;
  readonly workingGroup: RecordKey | null | undefined;
  readonly project: RecordKey | null | undefined;
}

type Named = Pick<EventDetailsInput, 'networkId' | 'workingGroupId' | 'projectId'>;

/** Asks the homes of the records an input names, before the transaction begins. */
export const referencesFrom = async (
  { home }: EventsContext,
  { networkId, workingGroupId, projectId }: Named,
): Promise<Result<EventReferences>> => {
  const [network, workingGroup, project] = await Promise.all([
    recordFrom(home, 'Network', 'networkId', networkId),
    recordFrom(home, 'WorkingGroup', 'workingGroupId', workingGroupId),
    recordFrom(home, 'Project', 'projectId', projectId),
  ]);
  if (network.ok && workingGroup.ok && project.ok)
    return ok({ network: network.value, workingGroup: workingGroup.value, project: project.value });
  return refuse([network, workingGroup, project].flatMap(each => (each.ok ? [] : each.refusals)));
};

/** The columns that hold references. */
export const referenceColumns = ({
  network,
  workingGroup,
  project,
}: EventReferences): Partial<EventEntity> => ({
  ...(network === undefined
    ? {}
    : { networkOfficeId: network?.officeId ?? null, networkId: network?.id ?? null }),
  ...(workingGroup === undefined
    ? {}
    : { workingGroupOfficeId: workingGroup?.officeId ?? null, workingGroupId: workingGroup?.id ?? null }),
  ...(project === undefined
    ? {}
    : { projectOfficeId: project?.officeId ?? null, projectId: project?.id ?? null }),
});

/** Everything that is wrong with what is stated; references and areas are looked up elsewhere. */
export const checkDetails = ({
  ordinal,
  areaIds,
  targetGroups,
  languages,
  accessibility,
  agenda,
}: EventDetailsInput): Refusal[] => [
  ...refusalsOf(
    checkCount('areaIds', areaIds, MOST_ENTRIES),
    checkCount('targetGroups', targetGroups, MOST_ENTRIES),
    ...(targetGroups ?? []).slice(0, MOST_ENTRIES).map(each => checkLine('targetGroups', each, 100)),
    checkCount('languages', languages, MOST_ENTRIES),
    checkLine('accessibility', accessibility, 500),
    checkText('agenda', agenda, 10_000),
  ),
  ...(languages?.every(isLanguage) === false
    ? [{ code: Code.INVALID, message: 'Das ist kein Sprachkürzel nach ISO 639-1.', field: 'languages' }]
    : []),
  ...(ordinal != null && (ordinal < 1 || ordinal > 10_000)
    ? [{ code: Code.INVALID, message: 'Die Nummer liegt zwischen 1 und 10.000.', field: 'ordinal' }]
    : []),
];

const each = <T>(list: readonly T[] | null | undefined): T[] | undefined =>
  list == null ? undefined : [...new Set(list)];

/** The columns of what is stated; what is absent stays. */
export const detailColumns = (input: EventDetailsInput): Partial<EventEntity> => {
  const stated = {
    ordinal: input.ordinal,
    targetGroups: each(input.targetGroups),
    languages: each(input.languages),
    accessibility: input.accessibility,
    agenda: input.agenda,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
};

/** The areas named, if the register has them all. */
export const areaColumns = async (
  em: EntityManager,
  areaIds: readonly string[] | null | undefined,
): Promise<Result<Partial<EventEntity>>> => {
  if (areaIds === null || areaIds === undefined) return ok({});
  const numbers = [...new Set(areaIds.slice(0, MOST_ENTRIES).map(id => numberFrom('QmArea', id)))];
  const rows = await em.query<{ count: string }[]>(
    'select count(*) from register.qm_area where id = any ($1::integer[])',
    [numbers],
  );
  return Number(rows[0]?.count) === numbers.length
    ? ok({ areaIds: numbers.filter(number => number !== null) })
    : fail(Code.NOT_FOUND, 'Ein Gebiet wurde nicht gefunden.', 'areaIds');
};

/** The series named, if the office has it; an occurrence of a series stays in it. */
export const seriesColumns = async (
  em: EntityManager,
  officeId: number,
  seriesId: string | null | undefined,
  event?: EventEntity,
): Promise<Result<Partial<EventEntity>>> => {
  if (seriesId === undefined) return ok({});
  const series = seriesId === null ? null : await findSeries(em, seriesId);
  if (seriesId !== null && series?.officeId !== officeId)
    return fail(Code.NOT_FOUND, 'Die Reihe wurde nicht gefunden.', 'seriesId');
  if (event?.occurrenceOn && event.seriesId !== series?.id)
    return fail(Code.RULE_BROKEN, 'Ein Termin einer Reihe bleibt in seiner Reihe.', 'seriesId');
  return ok({ seriesId: series?.id ?? null });
};
