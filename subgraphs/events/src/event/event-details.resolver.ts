import { globalId } from '@kiezgraph/kernel/graphql/node';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import { NetworkStub } from '../foreign/network.stub';
import { ProjectStub } from '../foreign/project.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import { shownRecord } from '../foreign/record.reference';
import { WorkingGroupStub } from '../foreign/working-group.stub';
import type { SeriesEntity } from '../series/series.entity';
import { Series } from '../series/series.type';
import { heldCount, heldTime, isSame } from './event-fields';
import { EventValue } from './event-value.type';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventField } from './event.words';

/** What belongs to an event beside its title, time and place. */
@Resolver(() => Event)
export class EventDetailsResolver {
  @FieldResolver(() => NetworkStub, {
    nullable: true,
    description: 'The network it is for; null when none is stated or the viewer may not see it.',
  })
  network(@Root() row: EventEntity, @Ctx() { home }: EventsContext): Promise<NetworkStub | null> {
    return shownRecord(home, 'Network', row.networkOfficeId, row.networkId);
  }

  @FieldResolver(() => WorkingGroupStub, {
    nullable: true,
    description: 'The working group that meets; null when none is stated or the viewer may not see it.',
  })
  workingGroup(@Root() row: EventEntity, @Ctx() { home }: EventsContext): Promise<WorkingGroupStub | null> {
    return shownRecord(home, 'WorkingGroup', row.workingGroupOfficeId, row.workingGroupId);
  }

  @FieldResolver(() => ProjectStub, {
    nullable: true,
    description: 'The project it is part of; null when none is stated or the viewer may not see it.',
  })
  project(@Root() row: EventEntity, @Ctx() { home }: EventsContext): Promise<ProjectStub | null> {
    return shownRecord(home, 'Project', row.projectOfficeId, row.projectId);
  }

  @FieldResolver(() => Series, {
    nullable: true,
    description: 'The series it belongs to; null when it belongs to none or the viewer may not see it.',
  })
  series(@Root() row: EventEntity, @Ctx() { loaders }: EventsContext): Promise<SeriesEntity | null> | null {
    return row.seriesId === null ? null : loaders.series.load({ officeId: row.officeId, id: row.seriesId });
  }

  @FieldResolver(() => [QmAreaStub], { nullable: true, description: 'The areas it is for, at most 20.' })
  areas(@Root() { areaIds }: EventEntity): QmAreaStub[] {
    return areaIds.map(number => ({ ref: String(number) }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was said; null when there are none or the viewer may not see them.',
  })
  async minutes(@Root() row: EventEntity, @Ctx() { loaders }: EventsContext): Promise<string | null> {
    return (await loaders.minutes.load(row))?.content ?? null;
  }

  @FieldResolver(() => Visibility, {
    nullable: true,
    description: 'How far the minutes are seen; null when there are none or the viewer may not see them.',
  })
  async minutesVisibility(
    @Root() row: EventEntity,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Visibility | null> {
    return (await loaders.minutes.load(row))?.visibility ?? null;
  }

  @FieldResolver(() => [EventValue], {
    description:
      'What several sources state, at most 50, for those who work in the owning office; else empty.',
  })
  async values(@Root() row: EventEntity, @Ctx() { loaders }: EventsContext): Promise<EventValue[]> {
    const rows = await loaders.eventValues.load(row);
    if (rows.length === 0) return [];
    const held = {
      [EventField.TIME]: heldTime(row),
      [EventField.ATTENDANCE]: heldCount(await loaders.turnout.load(row)),
    };
    return rows.map(value => ({
      id: globalId('EventValue', value),
      field: value.field as EventField,
      value: value.value,
      source: sourceOf(value),
      isPreferred: isSame(held[value.field as EventField], value),
    }));
  }
}
