import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { may } from '../frame/permission';
import type { PremisesSurveyEntity } from './survey.entity';
import { CHANGE, REMOVE, RESTORE, SET_VISIBILITY } from './survey.policy';
import { PremisesSurvey } from './survey.type';

/** What the viewer may do with a survey: the very permissions of the acts. */
@Resolver(() => PremisesSurvey)
export class SurveyRightsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the entry.' })
  viewerCanChange(@Root() row: PremisesSurveyEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(CHANGE, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the entry.' })
  viewerCanSetVisibility(@Root() row: PremisesSurveyEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(SET_VISIBILITY, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the entry out.' })
  viewerCanRemove(@Root() row: PremisesSurveyEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(REMOVE, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put the entry back.' })
  viewerCanRestore(@Root() row: PremisesSurveyEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(RESTORE, db.viewer, row);
  }
}
