import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import {
  CHANGE,
  CHECK,
  DECLINE,
  DROP_OUT,
  EXAMINE,
  may,
  NAME,
  SELECT,
  SET_RESERVE,
  STEP_BACK,
  SUBMIT,
  type ApplicationPermission,
  UNNAME,
  WITHDRAW,
} from './application.policy';
import { Application } from './application.type';

const mayNow = async (
  { db, loaders }: FundingContext,
  row: ApplicationEntity,
  permission: ApplicationPermission,
): Promise<boolean> => {
  const call = await loaders.call.load({ officeId: row.officeId, id: row.callId });
  return call !== null && may(db.viewer, row, call.status, permission);
};

/** What the viewer may do with an application, by the policy of the acts; the call's state is read once for a page. */
@Resolver(() => Application)
export class ApplicationRightsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the application.' })
  viewerCanChange(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, CHANGE);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may state that the application was submitted.',
  })
  viewerCanSubmit(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, SUBMIT);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state what the formal check found.' })
  viewerCanCheck(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, CHECK);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may hand the application to the experts.',
  })
  viewerCanExamine(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, EXAMINE);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may select the application, if a place is free.',
  })
  viewerCanSelect(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, SELECT);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may let the application wait for a place.',
  })
  viewerCanReserve(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, SET_RESERVE);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may state that the application is not selected.',
  })
  viewerCanDecline(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, DECLINE);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may state that the application was withdrawn.',
  })
  viewerCanWithdraw(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, WITHDRAW);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may state that the selected application dropped out.',
  })
  viewerCanDropOut(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, DROP_OUT);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may name the applicant publicly.' })
  viewerCanName(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, NAME);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the public naming back.' })
  viewerCanUnname(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, UNNAME);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the last step back.' })
  viewerCanStepBack(@Root() row: ApplicationEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    return mayNow(ctx, row, STEP_BACK);
  }
}
