import { buildSubgraph, printSubgraph, type SubgraphShape } from '@kiezgraph/kernel/graphql/build-subgraph';
import { OfficeRecordResolver } from '@kiezgraph/kernel/graphql/acting-offices';
import { keyFrom, keyFromRef } from '@kiezgraph/kernel/graphql/node';
import type { GraphQLSchema } from 'graphql';
import { ApplicationActsResolver } from './application/application-acts.resolver';
import { ApplicationProcedureResolver } from './application/application-procedure.resolver';
import { ApplicationRightsResolver } from './application/application-rights.resolver';
import { ApplicationResolver, ApplicationStepResolver } from './application/application.resolver';
import { CallApplicationsResolver } from './application/call-applications.resolver';
import { SelectionActsResolver } from './application/selection-acts.resolver';
import { CallActsResolver } from './call/call-acts.resolver';
import { CallNewsActsResolver } from './call/call-news-acts.resolver';
import {
  CallEligibilityResolver,
  CallResultResolver,
  CallRoleResolver,
  CallStepResolver,
  CallUpdateResolver,
} from './call/call-parts.resolver';
import { CallRightsResolver } from './call/call-rights.resolver';
import { CallResolver } from './call/call.resolver';
import type { FundingContext } from './context';
import { ActorCallsResolver } from './foreign/actor-calls.resolver';
import { OfficeCallsResolver } from './foreign/office-calls.resolver';
import { ActorApplicationsResolver } from './foreign/actor-applications.resolver';
import {
  DistrictFundingFiguresResolver,
  OfficeFundingFiguresResolver,
  QmAreaFundingFiguresResolver,
} from './figures/figures-of-places.resolver';
import { FundingFiguresResolver } from './figures/figures.resolver';
import { DistrictStub } from './foreign/district.stub';
import { shownActor } from './foreign/actor.reference';
import { ActorProjectsResolver } from './foreign/actor.resolver';
import { shownNetwork } from './foreign/network.reference';
import { NetworkProjectsResolver } from './foreign/network.resolver';
import { OfficeProjectsResolver } from './foreign/office.resolver';
import { FundActsResolver } from './fund/fund-acts.resolver';
import { FundProjectsResolver, ProgrammeProjectsResolver } from './project/register-projects.resolver';
import { FundResolver, FundRuleSetResolver, ProgrammeFundsResolver } from './fund/fund.resolver';
import { GrantOriginResolver } from './grant/grant-origin.resolver';
import { GrantActsResolver } from './grant/grant-acts.resolver';
import { GrantValueActsResolver } from './grant/grant-value-acts.resolver';
import { GrantResolver } from './grant/grant.resolver';
import { ProjectGrantsResolver } from './grant/project-grants.resolver';
import { MoneyReportResolver, MoneyReportRowResolver } from './money-report/money-report.resolver';
import { ProgrammeActsResolver } from './programme/programme-acts.resolver';
import { ProgrammeDepartmentResolver, ProgrammeNameResolver } from './programme/programme-parts.resolver';
import { ProgrammeResolver } from './programme/programme.resolver';
import { ProjectActsResolver } from './project/project-acts.resolver';
import { ProjectRightsResolver } from './project/project-rights.resolver';
import { ProjectStatedResolver } from './project/project-stated.resolver';
import { ProjectValueActsResolver } from './project/project-value-acts.resolver';
import { ProjectResolver, ProjectRoleResolver } from './project/project.resolver';

interface Reference {
  readonly id?: string;
  readonly ref?: string;
}

/** The table of contents: what funding answers, and how its records are found from elsewhere. */
const shape: SubgraphShape = {
  resolvers: [
    OfficeRecordResolver,
    ProjectResolver,
    ProjectStatedResolver,
    ProjectRightsResolver,
    ProjectRoleResolver,
    ProjectActsResolver,
    ProjectValueActsResolver,
    ProjectGrantsResolver,
    GrantResolver,
    MoneyReportResolver,
    MoneyReportRowResolver,
    GrantActsResolver,
    GrantOriginResolver,
    GrantValueActsResolver,
    ActorProjectsResolver,
    OfficeProjectsResolver,
    NetworkProjectsResolver,
    FundingFiguresResolver,
    OfficeFundingFiguresResolver,
    QmAreaFundingFiguresResolver,
    DistrictFundingFiguresResolver,
    ProgrammeResolver,
    ProgrammeNameResolver,
    ProgrammeDepartmentResolver,
    ProgrammeActsResolver,
    ProgrammeFundsResolver,
    FundResolver,
    FundRuleSetResolver,
    FundProjectsResolver,
    ProgrammeProjectsResolver,
    FundActsResolver,
    CallResolver,
    CallRightsResolver,
    CallRoleResolver,
    CallUpdateResolver,
    CallResultResolver,
    CallStepResolver,
    CallEligibilityResolver,
    CallActsResolver,
    CallNewsActsResolver,
    CallApplicationsResolver,
    ApplicationResolver,
    ApplicationStepResolver,
    ApplicationProcedureResolver,
    ApplicationRightsResolver,
    ApplicationActsResolver,
    SelectionActsResolver,
    ActorApplicationsResolver,
    ActorCallsResolver,
    OfficeCallsResolver,
  ],
  // No field leads to a district: it is reached from its home only.
  orphanedTypes: [DistrictStub],
  references: {
    Project: ({ id, ref }: Reference, { loaders }: FundingContext) => {
      const key = ref === undefined ? keyFrom('Project', id ?? '') : keyFromRef(ref);
      return key === null ? null : loaders.project.load(key);
    },
    Call: ({ id, ref }: Reference, { loaders }: FundingContext) => {
      const key = ref === undefined ? keyFrom('Call', id ?? '') : keyFromRef(ref);
      return key === null ? null : loaders.call.load(key);
    },
    Actor: ({ ref }: Reference, { home }: FundingContext) =>
      ref === undefined ? null : shownActor(home, ref),
    Network: ({ ref }: Reference, { home }: FundingContext) =>
      ref === undefined ? null : shownNetwork(home, ref),
    Office: ({ ref }: Reference) => ({ ref }),
    QmArea: ({ ref }: Reference) => ({ ref }),
    District: ({ ref }: Reference) => ({ ref }),
  },
};

export const buildSchema = (): Promise<GraphQLSchema> => buildSubgraph(shape);

export const printSdl = (): Promise<string> => printSubgraph(shape);
