import { numberFrom, registerId } from '@kiezgraph/kernel/graphql/node';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import type { SuccessionRow } from './area-succession.repository';
import { AreaSuccession } from './area-succession.type';
import { mayKeepRegister } from './register.policy';
import type { AreaRow } from './register.repository';
import { QmArea } from './register.type';

const ID_TEXT = { description: 'Opaque and permanent key within the whole graph.' };

/** What stands: withdrawn entries are found by their key only. */
const standing = async ({ loaders }: ActorsContext): Promise<SuccessionRow[]> =>
  (await loaders.successions.all()).filter(({ withdrawnAt }) => withdrawnAt === null);

const areasOf = async ({ loaders }: ActorsContext, numbers: readonly number[]): Promise<AreaRow[]> =>
  (await loaders.areas.byId.loadMany([...new Set(numbers)])) as AreaRow[];

@Resolver(() => AreaSuccession)
export class AreaSuccessionResolver {
  @Query(() => [AreaSuccession], {
    nullable: true,
    description: 'What became of areas, in the order in which it came about; without withdrawn entries.',
  })
  areaSuccessions(@Ctx() ctx: ActorsContext): Promise<SuccessionRow[]> {
    return standing(ctx);
  }

  @Query(() => AreaSuccession, { nullable: true, description: 'One succession, even a withdrawn one.' })
  areaSuccession(
    @Arg('id', () => ID, ID_TEXT) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<SuccessionRow | null> | null {
    const number = numberFrom('AreaSuccession', id);
    return number === null ? null : loaders.successions.byId.load(number);
  }

  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: SuccessionRow): string {
    return registerId('AreaSuccession', row.id);
  }

  @FieldResolver(() => Int, { description: "The entry's permanent number." })
  number(@Root() row: SuccessionRow): number {
    return row.id;
  }

  @FieldResolver(() => String, {
    description: 'When it came about, as stated: a point in time in EDTF (ISO 8601-2).',
  })
  on(@Root() row: SuccessionRow): string {
    return row.on;
  }

  @FieldResolver(() => [QmArea], { description: 'The areas that came before.' })
  predecessors(@Root() row: SuccessionRow, @Ctx() ctx: ActorsContext): Promise<AreaRow[]> {
    return areasOf(ctx, row.predecessorIds);
  }

  @FieldResolver(() => [QmArea], { description: 'The areas that came after.' })
  successors(@Root() row: SuccessionRow, @Ctx() ctx: ActorsContext): Promise<AreaRow[]> {
    return areasOf(ctx, row.successorIds);
  }

  @FieldResolver(() => Source, { description: 'Where this is known from.' })
  source(@Root() row: SuccessionRow): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change or withdraw the entry.' })
  viewerCanChange(@Root() row: SuccessionRow, @Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer) && row.withdrawnAt === null;
  }
}

/** What an area's successions tell of it. */
@Resolver(() => QmArea)
export class AreaSuccessionsResolver {
  @FieldResolver(() => [AreaSuccession], {
    description: 'The successions in which the area came before or after, in their order.',
  })
  async successions(@Root() row: AreaRow, @Ctx() ctx: ActorsContext): Promise<SuccessionRow[]> {
    return (await standing(ctx)).filter(
      ({ predecessorIds, successorIds }) => predecessorIds.includes(row.id) || successorIds.includes(row.id),
    );
  }

  @FieldResolver(() => [QmArea], { description: 'The areas that came right after this one.' })
  async successors(@Root() row: AreaRow, @Ctx() ctx: ActorsContext): Promise<AreaRow[]> {
    const entries = (await standing(ctx)).filter(({ predecessorIds }) => predecessorIds.includes(row.id));
    return areasOf(
      ctx,
      entries.flatMap(({ successorIds }) => successorIds),
    );
  }

  @FieldResolver(() => [QmArea], { description: 'The areas that came right before this one.' })
  async predecessors(@Root() row: AreaRow, @Ctx() ctx: ActorsContext): Promise<AreaRow[]> {
    const entries = (await standing(ctx)).filter(({ successorIds }) => successorIds.includes(row.id));
    return areasOf(
      ctx,
      entries.flatMap(({ predecessorIds }) => predecessorIds),
    );
  }
}
