import { numberFrom, registerId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { assignmentsOn } from './assignments-on';
import { mayKeepRegister } from './register.policy';
import type { AssignmentRow, FirmRow } from './register.repository';
import { AreaAssignment, Firm } from './register.type';

const ID_TEXT = { description: 'Opaque and permanent key within the whole graph.' };
@Resolver(() => Firm)
export class FirmResolver {
  @Query(() => [Firm], { nullable: true, description: 'All contracted firms by their number.' })
  firms(@Ctx() { loaders }: ActorsContext): Promise<FirmRow[]> {
    return loaders.firms.all();
  }

  @Query(() => Firm, { nullable: true, description: 'One contracted firm.' })
  firm(
    @Arg('id', () => ID, ID_TEXT) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<FirmRow | null> | null {
    const number = numberFrom('Firm', id);
    return number === null ? null : loaders.firms.byId.load(number);
  }

  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: FirmRow): string {
    return registerId('Firm', row.id);
  }

  @FieldResolver(() => Int, { description: "The firm's permanent number." })
  number(@Root() row: FirmRow): number {
    return row.id;
  }

  @FieldResolver(() => [AreaAssignment], {
    description: 'The areas the firm ran, as stated; on a day, only those that it may have run.',
  })
  async assignments(
    @Root() row: FirmRow,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day that is asked about.' })
    on: string | undefined,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<AssignmentRow[]> {
    const all = await loaders.assignments.all();
    return assignmentsOn(
      all.filter(({ firmId }) => firmId === row.id),
      'on',
      on,
    );
  }

  @FieldResolver(() => Source, { description: 'Where the name is known from.' })
  source(@Root() row: FirmRow): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description:
      'The entry of the firm as an actor, with its names over time; null when there is none in sight.',
  })
  actor(@Root() row: FirmRow, @Ctx() { loaders }: ActorsContext): Promise<ActorEntity | null> | null {
    return row.actorOfficeId === null || row.actorId === null
      ? null
      : loaders.actor.load({ officeId: row.actorOfficeId, id: row.actorId });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the firm.' })
  viewerCanChange(@Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer);
  }
}

@Resolver(() => Actor)
export class ActorFirmResolver {
  @FieldResolver(() => Firm, {
    nullable: true,
    description: 'The contracted firm that the register says it is; null when it says none.',
  })
  async firm(@Root() row: ActorEntity, @Ctx() { loaders }: ActorsContext): Promise<FirmRow | null> {
    const firms = await loaders.firms.all();
    return firms.find(each => each.actorOfficeId === row.officeId && each.actorId === row.id) ?? null;
  }
}
