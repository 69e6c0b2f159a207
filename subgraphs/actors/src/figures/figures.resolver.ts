import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { periodArgument, type AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ActorKind } from '../actor/actor.enums';
import type { ActorsContext } from '../context';
import type { AreaRow, DistrictRow, OfficeRow } from '../register/register.repository';
import { District, Office, QmArea } from '../register/register.type';
import { readFigures, type FigureRow, type FigureScope } from './figures.repository';
import { ActorFigures } from './figures.type';

const PERIOD = { description: 'The period in EDTF (ISO 8601-2), such as 2018 or 2016/2018.' };

const figuresOf = (row: FigureRow | undefined): ActorFigures => ({
  actorCount: row?.actorCount ?? 0,
  byKind: Object.values(ActorKind).flatMap(kind => {
    const count = row?.kinds[kind];
    return count === undefined ? [] : [{ kind, count }];
  }),
  establishedBefore: { certain: row?.beforeCertain ?? 0, possible: row?.beforePossible ?? 0 },
  establishedWithin: { certain: row?.withinCertain ?? 0, possible: row?.withinPossible ?? 0 },
  establishedUnknownCount: row?.unknown ?? 0,
  newEntryCount: row?.newEntries ?? 0,
});

/** Figures by scope and period, so that all offices of a page are served by one statement. */
export class FigureLoaders {
  private readonly loaders = new Map<string, DataLoader<string, ActorFigures>>();

  constructor(private readonly db: OfficeDatabase) {}

  load(scope: FigureScope, key: string, period: AskedPeriod): Promise<ActorFigures> {
    const name = JSON.stringify([scope, period]);
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async keys => {
        const rows = await this.db.read(em => readFigures(em, scope, keys, period));
        const byKey = new Map(rows.map(row => [row.key, row]));
        return keys.map(each => figuresOf(byKey.get(each)));
      });
      this.loaders.set(name, loader);
    }
    return loader.load(key);
  }
}

const ask = (
  { loaders }: ActorsContext,
  scope: FigureScope,
  key: string | number,
  period: string,
): Promise<ActorFigures> => loaders.figures.load(scope, String(key), periodArgument('period', period));

@Resolver(() => Office)
export class OfficeFiguresResolver {
  @Query(() => ActorFigures, { nullable: true, description: 'The figures of all actors the viewer sees.' })
  actorFigures(
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'network', '', period);
  }

  @FieldResolver(() => ActorFigures, {
    name: 'actorFigures',
    nullable: true,
    description: 'The figures of the actors the office keeps, as far as the viewer sees them.',
  })
  ofOffice(
    @Root() row: OfficeRow,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'office', row.id, period);
  }
}

@Resolver(() => QmArea)
export class QmAreaFiguresResolver {
  @FieldResolver(() => ActorFigures, {
    nullable: true,
    description: 'The figures of the actors the offices of the area keep, as far as the viewer sees them.',
  })
  actorFigures(
    @Root() row: AreaRow,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'area', row.id, period);
  }
}

@Resolver(() => District)
export class DistrictFiguresResolver {
  @FieldResolver(() => ActorFigures, {
    nullable: true,
    description:
      'The figures of the actors the offices of the district keep, as far as the viewer sees them.',
  })
  actorFigures(
    @Root() row: DistrictRow,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'district', row.id, period);
  }
}
