import { Change } from '@kiezgraph/kernel/graphql/change';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { NOWHERE, numberFrom, registerId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { QmAreaStub } from '../foreign/qm-area.stub';
import type { ProgrammeRow } from '../programme/programme.repository';
import { Programme } from '../programme/programme.type';
import { partId } from '../programme/register-rows';
import type { FundRow, FundRuleSetRow } from './fund.repository';
import { Fund, FundRuleSet, FundRulesOnDay } from './fund.type';
import { rulesOnDay, type RulesOnDay } from './rules-on-day';

const KEY = { description: 'Opaque and permanent key within the whole graph.' };

@Resolver(() => Fund)
export class FundResolver {
  @Query(() => [Fund], { nullable: true, description: 'All funds by their number.' })
  funds(@Ctx() { loaders }: FundingContext): Promise<FundRow[]> {
    return loaders.funds.all();
  }

  @Query(() => Fund, { nullable: true, description: 'One fund.' })
  fund(
    @Arg('id', () => ID, KEY) id: string,
    @Ctx() { loaders }: FundingContext,
  ): Promise<FundRow | null> | null {
    const number = numberFrom('Fund', id);
    return number === null ? null : loaders.funds.find(row => row.id === number);
  }

  @FieldResolver(() => ID, KEY)
  id(@Root() row: FundRow): string {
    return registerId('Fund', row.id);
  }

  @FieldResolver(() => Int, { description: 'The permanent number.' })
  number(@Root() row: FundRow): number {
    return row.id;
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it belongs to.' })
  programme(@Root() row: FundRow, @Ctx() { loaders }: FundingContext): Promise<ProgrammeRow | null> {
    return loaders.programmes.find(({ id }) => id === row.programmeId);
  }

  @FieldResolver(() => [FundRuleSet], { description: 'All its rule sets, earliest end first.' })
  ruleSets(@Root() row: FundRow, @Ctx() { loaders }: FundingContext): Promise<FundRuleSetRow[]> {
    return loaders.fundRuleSets.those(({ fundId }) => fundId === row.id);
  }

  @FieldResolver(() => FundRulesOnDay, {
    description: 'Which of its rules hold on a day, in one area or in areas without rules of their own.',
  })
  async ruleSet(
    @Root() row: FundRow,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
    @Arg('areaId', () => ID, {
      nullable: true,
      description: 'The area; absent asks for the rules for all areas.',
    })
    areaId: string | null | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<RulesOnDay & { readonly isKnown: boolean }> {
    const day = dayArgument('on', on);
    const ofFund = await loaders.fundRuleSets.those(({ fundId }) => fundId === row.id);
    const area = areaId === null || areaId === undefined ? null : (numberFrom('QmArea', areaId) ?? NOWHERE);
    const found = rulesOnDay(area === NOWHERE ? [] : ofFund, day, area);
    return { ...found, isKnown: found.ruleSet !== null };
  }

  @FieldResolver(() => [Change], {
    description:
      'The newest 100 changes, also of its rules, newest first, for those who keep the register; else empty.',
  })
  history(@Root() row: FundRow, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.fundHistory.load(row.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the fund and its rules.' })
  viewerCanChange(@Ctx() { db }: FundingContext): boolean {
    return db.viewer.isSteward;
  }
}

@Resolver(() => FundRuleSet)
export class FundRuleSetResolver {
  @FieldResolver(() => ID, { description: 'The key by which the rule set is changed, ended or removed.' })
  id(@Root() row: FundRuleSetRow): string {
    return partId('FundRuleSet', row.id);
  }

  @FieldResolver(() => QmAreaStub, {
    nullable: true,
    description: 'The area in which it holds; null holds in every area without rules of its own.',
  })
  area(@Root() { areaId }: FundRuleSetRow): QmAreaStub | null {
    return areaId === null ? null : { ref: String(areaId) };
  }

  @FieldResolver(() => Source, { description: 'Where it comes from.' })
  source(@Root() row: FundRuleSetRow): Source {
    return sourceOf(row);
  }
}

/** The funds of a programme. */
@Resolver(() => Programme)
export class ProgrammeFundsResolver {
  @FieldResolver(() => [Fund], { description: 'Its funds by their number.' })
  funds(@Root() row: ProgrammeRow, @Ctx() { loaders }: FundingContext): Promise<FundRow[]> {
    return loaders.funds.those(({ programmeId }) => programmeId === row.id);
  }
}
