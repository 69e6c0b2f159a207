import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProject, ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { replaceIndicators } from './project-parts.repository';
import { KEEP_RECORD } from './project.policy';
import { Project } from './project.type';

/** So that the indicators of a project stay a plain list. */
const MOST_INDICATORS = 30;

@InputType({ description: 'A number by which a project is measured.' })
export class ProjectIndicatorInput {
  @Field(() => String, { description: 'What is counted; each name once.' })
  name!: string;

  @Field(() => Boolean, {
    description:
      'Whether it counts persons; then nobody but the own office sees it here, for such counts leave an office as yearly figures only.',
  })
  countsPersons!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many are wanted; absent or null is unknown.' })
  planned?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were reached; absent or null is unknown.' })
  reached?: number | null;
}

@InputType({ description: 'By what a project is measured, in place of what was stated before.' })
export class ProjectIndicatorsSetInput extends ProjectAtVersionInput {
  @Field(() => [ProjectIndicatorInput], { description: 'All its indicators in their order, at most 30.' })
  indicators!: ProjectIndicatorInput[];
}

export const ProjectIndicatorsSetPayload = payloadOf('ProjectIndicatorsSet', 'project', Project);

const checkNumber = (field: string, count: number | null | undefined): Check =>
  count != null && count < 0
    ? { code: Code.INVALID, message: 'Eine Anzahl ist nicht negativ.', field }
    : undefined;

const checkIndicators = (indicators: readonly ProjectIndicatorInput[]): Refusal[] => {
  const field = 'indicators';
  const isTwice = new Set(indicators.map(({ name }) => name)).size < indicators.length;
  return refusalsOf(
    checkCount(field, indicators, MOST_INDICATORS),
    isTwice ? { code: Code.INVALID, message: 'Ein Indikator steht zweimal in der Liste.', field } : undefined,
    ...indicators.flatMap(({ name, planned, reached }) => [
      checkLine(`${field}.name`, name),
      checkNumber(`${field}.planned`, planned),
      checkNumber(`${field}.reached`, reached),
    ]),
  );
};

/** Also of an ended project: what it reached is often known later. */
export const projectIndicatorsSet = (
  ctx: FundingContext,
  input: ProjectIndicatorsSetInput,
): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: KEEP_RECORD,
    refused: 'Die Indikatoren pflegt nur das Büro, das das Projekt führt.',
    wrongState: 'Die Indikatoren eines zurückgezogenen Projekts werden nicht mehr geändert.',
    change: () => {
      const refusals = checkIndicators(input.indicators);
      return refusals.length > 0 ? refuse(refusals) : ok({});
    },
    after: async (em, project) => {
      const stated = input.indicators.map(({ name, countsPersons, planned, reached }) => ({
        name,
        countsPersons,
        planned: planned ?? null,
        reached: reached ?? null,
      }));
      await replaceIndicators(em, project, stated);
      return [];
    },
  });
