import { today } from '@kiezgraph/kernel/approximate-date';
import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { namesOn, type NameOnDay } from './name-on';
import type { ActorNameEntity } from './name.entity';
import { ActorName, ActorNameOnDay } from './name.type';

const ON = { description: 'The day that is asked about.' };
const REMOVED = {
  defaultValue: false,
  description: 'True for those taken out of the entry instead; for the office that keeps it.',
};

@Resolver(() => Actor)
export class ActorNamesResolver {
  @FieldResolver(() => [ActorName], { description: 'Further names, by kind; at most 200.' })
  async names(
    @Root() row: ActorEntity,
    @Arg('removed', () => Boolean, REMOVED) removed: boolean,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<ActorNameEntity[]> {
    return (await loaders.actorNames.load(row)).filter(({ removedAt }) => (removedAt !== null) === removed);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Since when it bears its name, as stated, in EDTF (ISO 8601-2).',
  })
  namePeriod(@Root() row: ActorEntity): string | null {
    return row.namePeriodText;
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: 'Where it is known from since when it bears its name; null when that is not stated.',
  })
  namePeriodSource(@Root() row: ActorEntity): Source | null {
    const { namePeriodText, namePeriodSource: sourceKind, namePeriodCitation: citation } = row;
    return namePeriodText === null ? null : sourceOf({ sourceKind, citation });
  }

  @FieldResolver(() => [ActorNameOnDay], {
    description:
      'The names it bore on a day, or may have borne: the certain ones first, the one it was shown under before others.',
  })
  async nameOn(
    @Root() row: ActorEntity,
    @Arg('on', () => LocalDate, ON) on: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<NameOnDay[]> {
    const day = dayArgument('on', on);
    const further = (await loaders.actorNames.load(row)).filter(({ removedAt }) => removedAt === null);
    return namesOn(row, further, day, today());
  }
}

@Resolver(() => ActorName)
export class ActorNameResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ActorNameEntity): string {
    return globalId('ActorName', row);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Since and until when it was borne, as stated, in EDTF (ISO 8601-2).',
  })
  period(@Root() row: ActorNameEntity): string | null {
    return row.periodText;
  }

  @FieldResolver(() => Source, { description: 'Where the name is known from.' })
  source(@Root() row: ActorNameEntity): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => AsOf, {
    description: 'Whether it was borne on a day; without a period it may have been.',
  })
  asOf(@Root() row: ActorNameEntity, @Arg('on', () => LocalDate, ON) on: string): AsOf {
    return asOf(row, dayArgument('on', on));
  }
}
