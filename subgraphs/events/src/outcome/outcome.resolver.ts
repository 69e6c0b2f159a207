import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { mayKeep } from '@kiezgraph/kernel/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { Event } from '../event/event.type';
import { CooperationStub } from '../foreign/cooperation.stub';
import { ProjectStub } from '../foreign/project.stub';
import { shownRecord, type ForeignType } from '../foreign/record.reference';
import { WorkingGroupStub } from '../foreign/working-group.stub';
import type { OutcomeEntity } from './outcome.entity';
import { Outcome, OutcomeConnection } from './outcome.type';

const becameIf = (
  type: ForeignType,
  row: OutcomeEntity,
  { home }: EventsContext,
): Promise<{ ref: string } | null> | null =>
  row.subjectType === type ? shownRecord(home, type, row.subjectOfficeId, row.subjectId) : null;

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Query(() => Outcome, { nullable: true, description: 'One outcome of an event the viewer sees.' })
  outcome(
    @Arg('id', () => ID, { description: 'The key of the outcome.' }) id: string,
    @Ctx() { loaders }: EventsContext,
  ): Promise<OutcomeEntity | null> | null {
    const key = keyFrom('Outcome', id);
    return key === null ? null : loaders.outcome.load(key);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: OutcomeEntity): string {
    return globalId('Outcome', row);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event that led to it.' })
  event(@Root() row: OutcomeEntity, @Ctx() { loaders }: EventsContext): Promise<EventEntity | null> {
    return loaders.event.load({ officeId: row.officeId, id: row.eventId });
  }

  @FieldResolver(() => CooperationStub, {
    nullable: true,
    description: 'The cooperation it became; null when it became none or the viewer may not see it.',
  })
  cooperation(@Root() row: OutcomeEntity, @Ctx() ctx: EventsContext): Promise<CooperationStub | null> | null {
    return becameIf('Cooperation', row, ctx);
  }

  @FieldResolver(() => ProjectStub, {
    nullable: true,
    description: 'The project it became; null when it became none or the viewer may not see it.',
  })
  project(@Root() row: OutcomeEntity, @Ctx() ctx: EventsContext): Promise<ProjectStub | null> | null {
    return becameIf('Project', row, ctx);
  }

  @FieldResolver(() => WorkingGroupStub, {
    nullable: true,
    description: 'The working group it became; null when it became none or the viewer may not see it.',
  })
  workingGroup(
    @Root() row: OutcomeEntity,
    @Ctx() ctx: EventsContext,
  ): Promise<WorkingGroupStub | null> | null {
    return becameIf('WorkingGroup', row, ctx);
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The event it became; null when it became none or the viewer may not see it.',
  })
  becameEvent(
    @Root() { subjectType, subjectOfficeId, subjectId }: OutcomeEntity,
    @Ctx() { loaders }: EventsContext,
  ): Promise<EventEntity | null> | null {
    if (subjectType !== 'Event' || subjectOfficeId === null || subjectId === null) return null;
    return loaders.event.load({ officeId: subjectOfficeId, id: subjectId });
  }

  @FieldResolver(() => Source, { description: 'Who says so.' })
  source(@Root() row: OutcomeEntity): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: OutcomeEntity, @Ctx() { loaders }: EventsContext): Promise<Change[]> {
    return loaders.outcomeHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the outcome or take it out.' })
  viewerCanChange(@Root() row: OutcomeEntity, @Ctx() { db }: EventsContext): boolean {
    return mayKeep(db.viewer, row.officeId) && row.removedAt === null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put the outcome back.' })
  viewerCanRestore(@Root() row: OutcomeEntity, @Ctx() { db }: EventsContext): boolean {
    return mayKeep(db.viewer, row.officeId) && row.removedAt !== null;
  }
}

/** What an event led to, and what led to it. */
@Resolver(() => Event)
export class EventOutcomesResolver {
  @FieldResolver(() => OutcomeConnection, {
    nullable: true,
    description: 'What it led to, oldest entry first.',
  })
  outcomes(
    @Root() row: EventEntity,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<OutcomeEntity>> {
    return loaders.outcomesOfEvent.load(row, page);
  }

  @FieldResolver(() => OutcomeConnection, {
    nullable: true,
    description: 'The outcomes of earlier events that became this one.',
  })
  arisenFrom(
    @Root() row: EventEntity,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<OutcomeEntity>> {
    return loaders.becameEvent.load(row, page);
  }
}
