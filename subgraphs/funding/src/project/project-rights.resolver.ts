import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from './project.entity';
import {
  CHANGE,
  END,
  KEEP_GRANTS,
  may,
  REOPEN,
  SET_VISIBILITY,
  START,
  SUBMIT,
  WITHDRAW,
} from './project.policy';
import { Project } from './project.type';

/** What the viewer may do with a project, by the policy of the acts; no statement. */
@Resolver(() => Project)
export class ProjectRightsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the project.' })
  viewerCanChange(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, CHANGE);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may submit the project.' })
  viewerCanSubmit(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, SUBMIT);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that the project began.' })
  viewerCanStart(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, START);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that the project ended.' })
  viewerCanEnd(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, END);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the end of the project back.' })
  viewerCanReopen(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, REOPEN);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may withdraw the project.' })
  viewerCanWithdraw(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, WITHDRAW);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the project.' })
  viewerCanSetVisibility(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, SET_VISIBILITY);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record a grant of the project.' })
  viewerCanRecordGrant(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, KEEP_GRANTS);
  }
}
