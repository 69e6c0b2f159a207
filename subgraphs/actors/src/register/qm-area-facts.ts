import { officialKeyFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkText, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { PlanningAreaInput } from '../site/location-input';
import { checkPhases, phaseOf } from './area-phase';
import { neighboursWanted } from './area-neighbours';
import { unknownPlanningArea } from './planning-area';
import type { AreaFactsInput } from './qm-area-input';
import { countLocalities } from './register.repository';

const checkKey = ({ key }: PlanningAreaInput): Check =>
  /^(0[1-9]|1[0-2])\d{6}$/.test(key)
    ? undefined
    : {
        code: Code.INVALID,
        message: 'Der Schlüssel eines Planungsraums hat acht Ziffern und beginnt mit dem Bezirk.',
        field: 'planningAreas',
      };

/** Everything that is wrong with what an input says of an area by itself. */
export const checkAreaFacts = (input: AreaFactsInput): Refusal[] => [
  ...refusalsOf(
    checkText('description', input.description),
    checkCount('planningAreas', input.planningAreas, 60),
    (input.planningAreas ?? []).map(checkKey).find(Boolean),
    checkCount('neighbourIds', input.neighbourIds, 40),
  ),
  ...checkPhases('phases', input.phases),
];

/** The localities an input names, when all of them lie in the district; undefined is not stated. */
export const localitiesWanted = async (
  em: EntityManager,
  districtId: string,
  ids: readonly string[] | null | undefined,
): Promise<Result<string[] | undefined>> => {
  if (!ids) return ok(undefined);
  const localities = [...new Set(ids.map(id => officialKeyFrom('Locality', id) ?? ''))];
  return (await countLocalities(em, districtId, localities)) === localities.length
    ? ok(localities)
    : fail(Code.NOT_FOUND, 'Ein Ortsteil wurde in diesem Bezirk nicht gefunden.', 'localityIds');
};

const planningAreasWanted = async (
  em: EntityManager,
  districtId: string,
  areas: readonly PlanningAreaInput[] | null | undefined,
): Promise<Result<string | undefined>> => {
  if (!areas) return ok(undefined);
  const invalid = (message: string): Result<never> => fail(Code.INVALID, message, 'planningAreas');
  if (areas.some(({ key }) => !key.startsWith(districtId)))
    return invalid('Ein Planungsraum liegt in einem anderen Bezirk.');
  if (await unknownPlanningArea(em, areas))
    return invalid('Einen Planungsraum mit diesem Schlüssel gab es bis 2020 nicht.');
  const once = new Map(areas.map(({ key, edition }) => [`${edition}:${key}`, { key, edition }]));
  return ok(JSON.stringify([...once.keys()].sort().map(id => once.get(id))));
};

/** What an input changes of an area: its columns, and its neighbours. */
export interface AreaFacts {
  readonly columns: Readonly<Record<string, string | null>>;
  readonly neighbours: number[] | undefined;
}

const withoutAbsent = (columns: Record<string, string | null | undefined>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as never;

/** What an input says of an area in columns; the register is asked for what it names. */
export const areaFacts = async (
  em: EntityManager,
  area: { readonly id: number; readonly districtId: string },
  input: AreaFactsInput,
): Promise<Result<AreaFacts>> => {
  const planningAreas = await planningAreasWanted(em, area.districtId, input.planningAreas);
  if (!planningAreas.ok) return planningAreas;
  const neighbours = await neighboursWanted(em, area.id, input.neighbourIds);
  if (!neighbours.ok) return neighbours;
  const columns = withoutAbsent({
    description: input.description,
    planning_areas: planningAreas.value,
    phases: input.phases ? JSON.stringify(input.phases.map(phaseOf)) : undefined,
  });
  return ok({ columns, neighbours: neighbours.value });
};
