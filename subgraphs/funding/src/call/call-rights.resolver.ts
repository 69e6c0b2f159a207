import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { CallEntity } from './call.entity';
import {
  CANCEL,
  CHANGE,
  CLOSE,
  DECIDE,
  KEEP_NEWS,
  may,
  PUBLISH,
  PUBLISH_RESULT,
  RECORD_APPLICATION,
  REMOVE_RESULT,
  REOPEN,
  SET_VISIBILITY,
  START_SELECTION,
} from './call.policy';
import { Call } from './call.type';

/** What the viewer may do with a call, by the policy of the acts; no statement. */
@Resolver(() => Call)
export class CallRightsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the call.' })
  viewerCanChange(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, CHANGE);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may publish the call.' })
  viewerCanPublish(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, PUBLISH);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may close the call.' })
  viewerCanClose(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, CLOSE);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may start the selection.' })
  viewerCanStartSelection(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, START_SELECTION);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that the selection stands.' })
  viewerCanDecide(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, DECIDE);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may give the call up.' })
  viewerCanCancel(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, CANCEL);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may take the last step of the call back.',
  })
  viewerCanReopen(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, REOPEN);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may add and take out news of the call.' })
  viewerCanKeepNews(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, KEEP_NEWS);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may publish the counts of a result.' })
  viewerCanPublishResult(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, PUBLISH_RESULT);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take a published result out.' })
  viewerCanRemoveResult(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, REMOVE_RESULT);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the call.' })
  viewerCanSetVisibility(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, SET_VISIBILITY);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may write an application of the call down.',
  })
  viewerCanRecordApplication(@Root() row: CallEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, RECORD_APPLICATION);
  }
}
