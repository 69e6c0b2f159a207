import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { Office } from '../register/register.type';
import type { OfficeRow } from '../register/register.repository';
import type { ActorRelationEntity } from './relation.entity';
import { ActorRelationKind, RelationDirection } from './relation.enums';
import { ActorRelation, ActorRelationConnection } from './relation.type';

const ON = { nullable: true, description: 'Only those that hold on this day, CERTAIN or POSSIBLE.' };

/** The one end or the other; null when the viewer does not see it, as if it were not there. */
const endOf = (
  { loaders }: ActorsContext,
  row: ActorRelationEntity,
  isFirst: boolean,
): Promise<ActorEntity | null> =>
  loaders.actor.load(
    row.isOutgoing === isFirst
      ? { officeId: row.officeId, id: row.actorId }
      : { officeId: row.otherOfficeId, id: row.otherId },
  );

@Resolver(() => Actor)
export class ActorRelationsResolver {
  @FieldResolver(() => ActorRelationConnection, {
    description:
      'What it is to other actors the viewer sees, and they to it, whichever office states it; oldest entry first.',
  })
  relations(
    @Root() row: ActorEntity,
    @Args(() => PageInput) page: PageInput,
    @Arg('direction', () => RelationDirection, {
      nullable: true,
      description: 'Only those in which it is the first, or the second.',
    })
    direction: RelationDirection | undefined,
    @Arg('kinds', () => [ActorRelationKind], {
      nullable: true,
      description: 'Only relations of these kinds.',
    })
    kinds: ActorRelationKind[] | undefined,
    @Arg('on', () => LocalDate, ON) on: string | undefined,
    @Arg('removed', () => Boolean, {
      defaultValue: false,
      description: 'True for those taken out of the entries instead; for the office that stated them.',
    })
    removed: boolean,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<ActorRelationEntity>> {
    const day = dayArgument('on', on) ?? null;
    return loaders.actorRelations.load(row, {
      direction: direction ?? null,
      kinds: kinds ?? null,
      on: day,
      removed,
      page,
    });
  }

  @FieldResolver(() => [Actor], {
    description: 'Who operates it, as far as the viewer sees; at most 20, all of them in `relations`.',
  })
  async operatedBy(
    @Root() row: ActorEntity,
    @Arg('on', () => LocalDate, ON) on: string | undefined,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorEntity[]> {
    const { nodes } = await ctx.loaders.actorRelations.load(row, {
      direction: RelationDirection.INCOMING,
      kinds: [ActorRelationKind.OPERATES],
      on: dayArgument('on', on) ?? null,
      removed: false,
      page: { first: 20 },
    });
    const operators = await Promise.all(nodes.map(relation => endOf(ctx, relation, true)));
    // Two offices may state the same; it is one operator.
    return [...new Set(operators.filter(operator => operator !== null))];
  }
}

@Resolver(() => ActorRelation)
export class ActorRelationResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ActorRelationEntity): string {
    return globalId('ActorRelation', row);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The first: who operates, holds, belongs or succeeds; null when it is not seen any more.',
  })
  from(@Root() row: ActorRelationEntity, @Ctx() ctx: ActorsContext): Promise<ActorEntity | null> {
    return endOf(ctx, row, true);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description:
      'The second: who is operated, held, belonged to or succeeded; null when it is not seen any more.',
  })
  to(@Root() row: ActorRelationEntity, @Ctx() ctx: ActorsContext): Promise<ActorEntity | null> {
    return endOf(ctx, row, false);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'The office that states it.' })
  statedBy(@Root() row: ActorRelationEntity, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow | null> {
    return loaders.offices.byId.load(row.officeId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2).',
  })
  period(@Root() row: ActorRelationEntity): string | null {
    return row.periodText;
  }

  @FieldResolver(() => Source, { description: 'Where this is known from.' })
  source(@Root() row: ActorRelationEntity): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => AsOf, { description: 'Whether it holds on a day.' })
  asOf(
    @Root() row: ActorRelationEntity,
    @Arg('on', () => LocalDate, { description: 'The day that is asked about.' }) on: string,
  ): AsOf {
    return asOf(row, dayArgument('on', on));
  }
}
