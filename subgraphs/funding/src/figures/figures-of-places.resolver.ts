import { periodArgument } from '@kiezgraph/kernel/graphql/errors';
import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DistrictStub } from '../foreign/district.stub';
import { OfficeStub } from '../foreign/office.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import type { AskedFigures } from './figures.loader';
import type { FigureScope } from './figures.repository';
import { FundingFigures } from './figures.resolver';

const PERIOD = { description: 'The period in EDTF (ISO 8601-2), such as 2018 or 2016/2018.' };

const asked = (scope: FigureScope, key: string, period: string): AskedFigures => ({
  scope,
  key,
  period: periodArgument('period', period),
});

@Resolver(() => OfficeStub)
export class OfficeFundingFiguresResolver {
  @Query(() => FundingFigures, {
    nullable: true,
    description: 'The figures of all projects and grants the viewer sees.',
  })
  fundingFigures(@Arg('period', () => String, PERIOD) period: string): AskedFigures {
    return asked('network', '', period);
  }

  @FieldResolver(() => FundingFigures, {
    name: 'fundingFigures',
    nullable: true,
    description: 'The figures of the projects and grants the office keeps, as far as the viewer sees them.',
  })
  ofOffice(@Root() { ref }: OfficeStub, @Arg('period', () => String, PERIOD) period: string): AskedFigures {
    return asked('office', ref, period);
  }
}

@Resolver(() => QmAreaStub)
export class QmAreaFundingFiguresResolver {
  @FieldResolver(() => FundingFigures, {
    nullable: true,
    description:
      'The figures of the projects and grants the offices of the area keep, wherever the projects work, as far as the viewer sees them; `projects` and `grantTotal` filter by where they work.',
  })
  fundingFigures(
    @Root() { ref }: QmAreaStub,
    @Arg('period', () => String, PERIOD) period: string,
  ): AskedFigures {
    return asked('area', ref, period);
  }
}

@Resolver(() => DistrictStub)
export class DistrictFundingFiguresResolver {
  @FieldResolver(() => FundingFigures, {
    nullable: true,
    description:
      'The figures of the projects and grants the offices of the district keep, wherever the projects work, as far as the viewer sees them; `projects` and `grantTotal` filter by where they work.',
  })
  fundingFigures(
    @Root() { ref }: DistrictStub,
    @Arg('period', () => String, PERIOD) period: string,
  ): AskedFigures {
    return asked('district', ref, period);
  }
}
