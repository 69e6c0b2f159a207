import { numberWanted, officialKeyWanted } from '@kiezgraph/kernel/graphql/node';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { QmAreaStub } from '../foreign/qm-area.stub';
import { Fund } from '../fund/fund.type';
import type { FundRow } from '../fund/fund.repository';
import { MoneyTotal } from '../money/money.type';
import type { MoneyTotalRow } from '../money/money.rows';
import { Programme } from '../programme/programme.type';
import type { ProgrammeRow } from '../programme/programme.repository';
import {
  MOST_ROWS,
  readMoneyReport,
  readMoneySum,
  readUndetermined,
  type MoneyReportRow as Row,
} from './money-report.repository';
import { MoneyReport, MoneyReportRow, type UndeterminedGrants } from './money-report.type';

@InputType({ description: 'Which grants a report counts; conditions given together must all hold.' })
export class MoneyReportFilter {
  @Field(() => Int, { nullable: true, description: 'Only grants of this programme year.' })
  programmeYear?: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Only grants of this programme, by itself or by their fund.',
  })
  programmeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only grants of this fund.' })
  fundId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only grants for projects that work in this area; or whose office is its, where no area is stated.',
  })
  areaId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only grants for projects that work in an area of this district; or whose office lies in it, where no area is stated.',
  })
  districtId?: string;
}

interface Report {
  readonly rows: Row[];
  readonly isComplete: boolean;
  readonly committed: MoneyTotalRow;
  readonly undetermined: UndeterminedGrants;
}

/** How many grants a sum is of: each has a kind of source or is unknown. */
const grantCount = ({ unknownCount, bySource }: MoneyTotalRow): number =>
  bySource.reduce((all, { count }) => all + count, unknownCount);

@Resolver(() => MoneyReport)
export class MoneyReportResolver {
  @Query(() => MoneyReport, {
    nullable: true,
    description:
      'What is committed per fund, programme year, area and field of action, and what of it is unknown.',
  })
  moneyReport(
    @Arg('filter', () => MoneyReportFilter, { nullable: true, description: 'Which grants to count.' })
    filter: MoneyReportFilter | undefined,
    @Ctx() { db }: FundingContext,
  ): Promise<Report> {
    const conditions = {
      programmeYear: filter?.programmeYear ?? null,
      programmeId: numberWanted('Programme', filter?.programmeId),
      fundId: numberWanted('Fund', filter?.fundId),
      areaId: numberWanted('QmArea', filter?.areaId),
      districtId: officialKeyWanted('District', filter?.districtId),
    };
    return db.read(async em => {
      const rows = await readMoneyReport(em, conditions);
      const committed = await readMoneySum(em, conditions);
      const open = await readUndetermined(em, conditions);
      return {
        rows: rows.slice(0, MOST_ROWS),
        isComplete: rows.length <= MOST_ROWS && grantCount(open) === 0,
        committed,
        undetermined: { grantCount: grantCount(open), committed: open },
      };
    });
  }
}

@Resolver(() => MoneyReportRow)
export class MoneyReportRowResolver {
  @FieldResolver(() => Fund, { nullable: true, description: 'The fund; null is not stated.' })
  fund(@Root() { fundId }: Row, @Ctx() { loaders }: FundingContext): Promise<FundRow | null> | null {
    return fundId === null ? null : loaders.funds.find(({ id }) => id === fundId);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme; null is not stated.' })
  programme(
    @Root() { programmeId }: Row,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProgrammeRow | null> | null {
    return programmeId === null ? null : loaders.programmes.find(({ id }) => id === programmeId);
  }

  @FieldResolver(() => [QmAreaStub], {
    nullable: 'itemsAndList',
    description: 'The areas the projects work in; empty is not stated.',
  })
  areas(@Root() { areaIds }: Row): QmAreaStub[] {
    return areaIds.map(area => ({ ref: String(area) }));
  }

  @FieldResolver(() => MoneyTotal, {
    description: 'What is committed: the sums of the grants, with the unknown ones counted.',
  })
  committed(@Root() { stated, unknownCount, bySource }: Row): MoneyTotal {
    return { stated, unknownCount, bySource };
  }
}
