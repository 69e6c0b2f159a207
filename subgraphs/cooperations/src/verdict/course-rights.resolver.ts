import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import {
  mayPause,
  mayWake,
  mayFulfil,
  mayEstablish,
  mayBreakOff,
  mayUndo,
  mayChangeNaming,
} from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';

/** What the viewer may say of the course of a cooperation. */
@Resolver(() => Cooperation)
export class CourseRightsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that it rests.' })
  viewerCanPause(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayPause(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that it runs again.' })
  viewerCanWake(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayWake(db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may state that it is fulfilled, given a contribution.',
  })
  viewerCanFulfil(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayFulfil(db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may state that it runs on without the coordinator.',
  })
  viewerCanEstablish(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayEstablish(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that it failed.' })
  viewerCanBreakOff(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayBreakOff(db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may take the last statement on its course, or its withdrawal, back.',
  })
  viewerCanUndo(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayUndo(db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may say anew how far an office is named.',
  })
  viewerCanChangeNaming(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayChangeNaming(db.viewer, row);
  }
}
