import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { keyFrom, NO_RECORD, numberWanted, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType } from 'type-graphql';
import type { SurveyFilterValues } from './survey.repository';

@InputType({
  description: 'Which surveys of premises a list shows; conditions given together must all hold.',
})
export class PremisesSurveyFilter {
  @Field(() => ID, { nullable: true, description: 'Only surveys this office keeps.' })
  officeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only surveys made in this area.' })
  areaId?: string;

  @Field(() => ID, { nullable: true, description: 'Only surveys made for this network.' })
  networkId?: string;

  @Field(() => ID, { nullable: true, description: 'Only surveys that were part of this project.' })
  projectId?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only surveys made on this day, CERTAIN or POSSIBLE.',
  })
  on?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that were taken out instead of those that count.',
  })
  removed?: boolean;
}

/** Who does not see a project does not learn either which survey was part of it. */
const projectWanted = async (
  home: HomeQuestions,
  id: string | null | undefined,
): Promise<RecordKey | null> =>
  id === null || id === undefined ? null : ((await home.keys('funding', 'Project', [id]))[0] ?? NO_RECORD);

/** The filter in keys and checked values. */
export const surveyFilterValues = async (
  home: HomeQuestions,
  filter: PremisesSurveyFilter | null | undefined,
): Promise<SurveyFilterValues> => ({
  officeId: numberWanted('Office', filter?.officeId),
  areaId: numberWanted('QmArea', filter?.areaId),
  network: filter?.networkId == null ? null : (keyFrom('Network', filter.networkId) ?? NO_RECORD),
  on: dayArgument('on', filter?.on ?? null),
  removed: filter?.removed ?? false,
  project: await projectWanted(home, filter?.projectId),
});
