import { buildSubgraph, printSubgraph, type SubgraphShape } from '@kiezgraph/kernel/graphql/build-subgraph';
import type { GraphQLSchema } from 'graphql';
import { ExecutorResolver, RunningProjectResolver } from './executor/executor.resolver';
import {
  DistrictFiguresResolver,
  OfficeFiguresResolver,
  OrganisationFiguresResolver,
  QmAreaFiguresResolver,
} from './figures/figures.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';

const toStub = ({ ref }: { ref?: string }) => ({ ref });

/** The table of contents: the questions over all domains, and what they refer to. */
const shape: SubgraphShape = {
  resolvers: [
    OrganisationResolver,
    ExecutorResolver,
    RunningProjectResolver,
    OrganisationFiguresResolver,
    OfficeFiguresResolver,
    QmAreaFiguresResolver,
    DistrictFiguresResolver,
  ],
  references: {
    Actor: toStub,
    Office: toStub,
    QmArea: toStub,
    District: toStub,
    Cooperation: toStub,
    Project: toStub,
    Event: toStub,
  },
};

export const buildSchema = (): Promise<GraphQLSchema> => buildSubgraph(shape);

export const printSdl = (): Promise<string> => printSubgraph(shape);
