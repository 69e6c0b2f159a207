import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import pino, { type Logger } from 'pino';
import { register, type Counter } from 'prom-client';
import type { Gateway } from '@kiezgraph/gateway/gateway';
import type { Subgraph, SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';
import { createTokenVerifier, type TokenVerifier } from '@kiezgraph/kernel/token';
import { copyDatabase, type TestDatabase } from './database';
import { openIssuer, AUDIENCE, type TestIssuer } from './issuer';
import { SUBGRAPHS } from './migrations';
import { makePerson, type Person, type PersonOptions } from './person';
import { STEWARD_EMAIL } from './places';
import { committedGraph } from './committed-graph';
import { Giver } from './give';
import type { Json } from './json';

/** What a question brings back. */
export interface Answer {
  readonly data?: Json;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

/** The whole platform in this process, on a database of its own. */
export interface Platform {
  readonly database: TestDatabase;
  readonly issuer: TestIssuer;
  readonly steward: Person;
  readonly give: Giver;
  /** What every part checks tokens with. */
  readonly verifier: TokenVerifier;
  /** What the platform wrote to its log. */
  readonly log: readonly string[];
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly schemas: Readonly<Record<string, GraphQLSchema>>;
  /** The gateway's address, where there is one. */
  readonly url: string | undefined;
  person(options?: PersonOptions): Person;
  /** The name of an act's input type. */
  inputTypeOf(mutation: string): string;
  /** Through the gateway where there is one, else at the subgraph whose question it is. Null is the public. */
  ask(person: Person | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Directly at a subgraph, past the gateway. */
  askAt(
    subgraph: string,
    person: Person | null,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer>;
  /** How many database statements some work cost. */
  statements(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

interface Home {
  openSubgraph(options: SubgraphOptions): Promise<Subgraph>;
}

const openSubgraphs = async (
  options: Omit<SubgraphOptions, 'neighbours'>,
): Promise<Record<string, Subgraph>> => {
  const subgraphs: Record<string, Subgraph> = {};
  const neighbours = (name: string): Subgraph => {
    const found = subgraphs[name];
    if (!found) throw new Error(`There is no subgraph ${name}.`);
    return found;
  };
  // One after the other: the classes of type-graphql register in one place.
  for (const name of SUBGRAPHS) {
    const home = (await import(`@kiezgraph/${name}/main`)) as Home;
    subgraphs[name] = await home.openSubgraph({ ...options, neighbours });
  }
  return subgraphs;
};

const openGateway = async (
  subgraphs: Record<string, Subgraph>,
  verifier: TokenVerifier,
  logger: Logger,
  issuer: string,
): Promise<{ url: string; close: () => Promise<void> }> => {
  const { createGateway } = await import('@kiezgraph/gateway/gateway');
  const gateway: Gateway = await createGateway({
    ...committedGraph(),
    planner: 'rust',
    subgraphs,
    verifier,
    logger,
    signIn: { issuer, clientId: 'kiezgraph-page', audience: AUDIENCE },
  });
  // As the platform itself: a connection that waits while a test works is not closed at the moment it is used again.
  const server: Server = createServer({ keepAliveTimeout: 65_000 }, gateway.handle);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    await gateway.dispose();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, close };
};

const statementsSoFar = async (): Promise<number> => {
  const counter = register.getSingleMetric('kiezgraph_statements_total') as Counter | undefined;
  return ((await counter?.get())?.values ?? []).reduce((sum, { value }) => sum + value, 0);
};

const firstField = (query: string): { kind: 'Query' | 'Mutation'; field: string } => {
  for (const definition of parse(query).definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const [selection] = definition.selectionSet.selections;
    if (selection?.kind === 'Field') {
      return {
        kind: definition.operation === 'mutation' ? 'Mutation' : 'Query',
        field: selection.name.value,
      };
    }
  }
  throw new Error('The question has no field to find its home by.');
};

const overHttp = async (url: string, authorization: string | undefined, body: object): Promise<Answer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(authorization && { authorization }),
    },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
};

// As a client gets it: graphql-js makes objects without a prototype, which compare badly.
const plain = (answer: object): Answer => JSON.parse(JSON.stringify(answer)) as Answer;

export interface PlatformOptions {
  /** Puts the real gateway in front, over HTTP on a free port. */
  readonly gateway?: boolean;
  /** Lets a test read what was logged. */
  readonly logLevel?: string;
  /** Offices' own identity providers, each with the number of the office it speaks for. */
  readonly officeIssuers?: Record<string, number>;
  /** A database that was filled otherwise; it is closed with the platform. */
  readonly database?: TestDatabase;
}

/** Opens the platform; close it in afterAll. */
export const openPlatform = async ({
  gateway = false,
  logLevel = 'error',
  officeIssuers = {},
  database: filled,
}: PlatformOptions = {}): Promise<Platform> => {
  const [database, issuer] = await Promise.all([filled ?? copyDatabase(), openIssuer()]);
  const log: string[] = [];
  const logger = pino({ level: logLevel }, { write: line => void log.push(line) });
  const verifier = createTokenVerifier({
    issuer: issuer.issuer,
    audience: AUDIENCE,
    officeIssuers,
    isLocal: false,
  });
  const subgraphs = await openSubgraphs({
    databaseUrl: database.url,
    secrets: database.secrets,
    verifier,
    logger,
  });
  const schemas = Object.fromEntries(Object.values(subgraphs).map(({ name, schema }) => [name, schema]));
  const front = gateway ? await openGateway(subgraphs, verifier, logger, issuer.issuer) : undefined;

  const askAt: Platform['askAt'] = async (name, person, query, variables) => {
    const subgraph = subgraphs[name];
    if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
    return plain(
      await subgraph.execute({ query, variables, headers: { authorization: await person?.authorization() } }),
    );
  };
  const homeOf = (query: string): string => {
    const { kind, field } = firstField(query);
    const home = Object.entries(schemas).find(
      ([, schema]) => field in ((schema.getType(kind) as GraphQLObjectType | undefined)?.getFields() ?? {}),
    );
    if (!home) throw new Error(`No subgraph has a field ${kind}.${field}.`);
    return home[0];
  };
  const ask: Platform['ask'] = async (person, query, variables) =>
    front
      ? overHttp(front.url, await person?.authorization(), { query, variables })
      : askAt(homeOf(query), person, query, variables);
  const inputTypeOf = (mutation: string): string => {
    for (const schema of Object.values(schemas)) {
      const field = schema.getMutationType()?.getFields()[mutation];
      if (field) return String(field.args.find(({ name }) => name === 'input')?.type).replace('!', '');
    }
    throw new Error(`There is no act ${mutation}.`);
  };
  const steward = makePerson(issuer, { email: STEWARD_EMAIL });

  return {
    database,
    issuer,
    steward,
    give: new Giver(ask, inputTypeOf, steward, options => makePerson(issuer, options)),
    verifier,
    log,
    subgraphs,
    schemas,
    url: front?.url,
    person: options => makePerson(issuer, options),
    inputTypeOf,
    ask,
    askAt,
    statements: async work => {
      const before = await statementsSoFar();
      await work();
      return (await statementsSoFar()) - before;
    },
    close: async () => {
      await front?.close();
      await Promise.all(Object.values(subgraphs).map(subgraph => subgraph.close()));
      await issuer.close();
      await database.close();
    },
  };
};
