import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { graphql, parse } from 'graphql';
import { TokenRefused, type Identity, type TokenVerifier } from '@kiezgraph/kernel/token';
import type { Subgraph, SubgraphRequest } from '@kiezgraph/kernel/server/subgraph';
import type { ToyViewer } from './toy-records';
import { toySchemas, toySdl } from './toy-subgraphs';

/** The composed toy graph: the supergraph and the public schema. */
export const composeToy = (): { supergraph: string; publicSchema: string } => {
  const services = Object.entries(toySdl).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}/graphql`,
  }));
  const composition = composeServices(services);
  assertCompositionSuccess(composition);
  return { supergraph: composition.supergraphSdl, publicSchema: composition.publicSdl };
};

export type ToyExecute = Subgraph['execute'];

/** Tokens of the toy are the viewer's bare name, or a real token whose subject is that name. */
const viewerOf = (authorization: string | undefined): ToyViewer => {
  if (authorization === undefined) return 'public';
  const token = authorization.replace('Bearer ', '');
  const payload = token.split('.')[1];
  if (!payload) return token as ToyViewer;
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: ToyViewer }).sub;
};

/** The toy subgraphs in memory; what they were asked is kept. */
export const toyExecutors = (): { executors: Record<string, ToyExecute>; asked: SubgraphRequest[] } => {
  const asked: SubgraphRequest[] = [];
  const executors = Object.entries(toySchemas()).map(([name, schema]): [string, ToyExecute] => [
    name,
    async request => {
      asked.push(request);
      await new Promise(resolve => setImmediate(resolve));
      return (await graphql({
        schema,
        source: request.query,
        variableValues: request.variables ?? {},
        contextValue: { viewer: viewerOf(request.headers.authorization) },
      })) as Awaited<ReturnType<ToyExecute>>;
    },
  ]);
  return { executors: Object.fromEntries(executors), asked };
};

/** Believes `Bearer wedding` and `Bearer kreuzberg`, refuses everything else. */
export const toyVerifier: TokenVerifier = {
  async verify(authorization) {
    if (authorization === undefined) return null;
    if (!/^Bearer (wedding|kreuzberg)$/.test(authorization)) throw new TokenRefused('not known');
    return { subject: authorization } as Identity;
  },
};
