import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from './project.entity';
import {
  CHANGE,
  END,
  KEEP_GRANTS,
  KEEP_RECORD,
  may,
  maySubmit,
  REOPEN,
  SET_VISIBILITY,
  START,
  UNDO_START,
  UNDO_WITHDRAW,
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
    return maySubmit(db.viewer, row);
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

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the begin of the project back.' })
  viewerCanUndoStart(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, UNDO_START);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may take the withdrawal of the project back.',
  })
  viewerCanUndoWithdraw(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, UNDO_WITHDRAW);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer may keep the indicators of the project and the values that sources state of it.',
  })
  viewerCanKeepRecord(@Root() row: ProjectEntity, @Ctx() { db }: FundingContext): boolean {
    return may(db.viewer, row, KEEP_RECORD);
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
