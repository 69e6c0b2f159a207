import { buildSubgraph, printSubgraph, type SubgraphShape } from '@kiezgraph/kernel/graphql/build-subgraph';
import { OfficeRecordResolver } from '@kiezgraph/kernel/graphql/acting-offices';
import { keyFrom, keyFromRef } from '@kiezgraph/kernel/graphql/node';
import type { GraphQLSchema } from 'graphql';
import type { CooperationsContext } from './context';
import { ContributionActsResolver } from './contribution/contribution-acts.resolver';
import { ContributionResolver } from './contribution/contribution.resolver';
import { CooperationContributionsResolver } from './contribution/cooperation-contributions.resolver';
import { CooperationActsResolver } from './cooperation/cooperation-acts.resolver';
import { CooperationPartyResolver, CooperationResolver } from './cooperation/cooperation.resolver';
import {
  CooperationFiguresResolver,
  DistrictFiguresResolver,
  OfficeFiguresResolver,
  QmAreaFiguresResolver,
} from './figures/figures.resolver';
import { shownActor } from './foreign/actor.reference';
import { ActorStubResolver } from './foreign/actor.resolver';
import { OfficeStubResolver } from './foreign/office.resolver';
import { CooperationBridgeResolver, CooperationPlaceResolver } from './place/bridge.resolver';
import { CourseActsResolver } from './verdict/course-acts.resolver';
import { CourseRightsResolver } from './verdict/course-rights.resolver';
import { VerdictResolver } from './verdict/verdict.resolver';

interface Reference {
  readonly id?: string;
  readonly ref?: string;
}

/** The table of contents: what cooperations answers, and how its records are found from elsewhere. */
const shape: SubgraphShape = {
  resolvers: [
    OfficeRecordResolver,
    CooperationResolver,
    CooperationPartyResolver,
    CooperationActsResolver,
    VerdictResolver,
    CourseActsResolver,
    CourseRightsResolver,
    ContributionResolver,
    ContributionActsResolver,
    CooperationContributionsResolver,
    CooperationBridgeResolver,
    CooperationPlaceResolver,
    CooperationFiguresResolver,
    OfficeFiguresResolver,
    QmAreaFiguresResolver,
    DistrictFiguresResolver,
    ActorStubResolver,
    OfficeStubResolver,
  ],
  references: {
    Cooperation: ({ id, ref }: Reference, { loaders }: CooperationsContext) => {
      const key = ref === undefined ? keyFrom('Cooperation', id ?? '') : keyFromRef(ref);
      return key === null ? null : loaders.cooperation.load(key);
    },
    Actor: ({ ref }: Reference, { home }: CooperationsContext) =>
      ref === undefined ? null : shownActor(home, ref),
    Office: ({ ref }: Reference) => ({ ref }),
    QmArea: ({ ref }: Reference) => ({ ref }),
    District: ({ ref }: Reference) => ({ ref }),
  },
};

export const buildSchema = (): Promise<GraphQLSchema> => buildSubgraph(shape);

export const printSdl = (): Promise<string> => printSubgraph(shape);
