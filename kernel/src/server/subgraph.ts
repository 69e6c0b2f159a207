import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { DataSource, EntitySchema } from 'typeorm';
import { loginOf } from '../db/bootstrap';
import { OfficeDatabase, type Seal } from '../db/office-database';
import { openDataSource } from '../db/data-source';
import { UnauthenticatedError, UnavailableError } from '../graphql/errors';
import { SUBGRAPH_LIMITS } from '../graphql/limits';
import type { Secrets } from '../secrets';
import { ProviderUnreachable, TokenRefused, type Identity, type TokenVerifier } from '../token';
import type { RequestContext } from './context';
import { startDaily, type DailyWork } from './daily';
import { HomeQuestions, type Neighbours } from './home-questions';
import { listen } from './http';
import { limitedQuestions } from './limited-questions';
import { maskingOf } from './masking';
import { wellness } from './wellness';

export interface SubgraphHeaders {
  readonly authorization?: string | undefined;
  readonly 'x-correlation-id'?: string | undefined;
}

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
  readonly headers: SubgraphHeaders;
  readonly signal?: AbortSignal | undefined;
}

export interface SubgraphAnswer {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
}

/** One subgraph, in memory or behind HTTP: the same code either way. */
export interface Subgraph {
  readonly name: string;
  /** What it answers, with its resolvers. */
  readonly schema: GraphQLSchema;
  execute(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** Whether its database answers, within a second. */
  isWell(): Promise<boolean>;
  /** Serves HTTP; gives the URL of the GraphQL endpoint. */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
}

export interface SubgraphOptions {
  /** Any connection string to the database; user and password are replaced by the subgraph's own login. */
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
  readonly neighbours: Neighbours;
}

/** What makes one subgraph this one. */
export interface SubgraphPlan<L extends object> {
  readonly name: string;
  readonly buildSchema: () => Promise<GraphQLSchema>;
  readonly entities: (new () => object | EntitySchema)[];
  readonly makeLoaders: (db: OfficeDatabase, cursors: RequestContext['cursors'], home: HomeQuestions) => L;
  /** What has to be done without anybody asking, once at the start and once a day. */
  readonly daily?: readonly DailyWork[];
}

const CORRELATION = /^[\w-]{8,64}$/;

class ApolloSubgraph<L extends object> implements Subgraph {
  readonly isWell: () => Promise<boolean>;

  private constructor(
    private readonly plan: SubgraphPlan<L>,
    private readonly options: SubgraphOptions,
    readonly schema: GraphQLSchema,
    private readonly server: ApolloServer<RequestContext<L>>,
    private readonly dataSource: DataSource,
    private readonly seal: Seal,
    private readonly cursors: RequestContext['cursors'],
    private readonly closers: (() => Promise<void>)[] = [],
  ) {
    this.isWell = wellness(dataSource);
  }

  static async open<L extends object>(plan: SubgraphPlan<L>, options: SubgraphOptions): Promise<Subgraph> {
    const { name } = plan;
    const login = loginOf(name);
    const dataSource = await openDataSource(
      name,
      options.databaseUrl,
      login,
      options.secrets.passwordOf(login),
      plan.entities,
    );
    const logger = options.logger.child({ subgraph: name });
    const schema = await plan.buildSchema();
    const limits = limitedQuestions(schema);
    const server = new ApolloServer<RequestContext<L>>({
      schema,
      // Each error is masked where the correlation id of its request is known: see answer().
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: SUBGRAPH_LIMITS.tokens },
      plugins: [
        { requestDidStart: async () => ({ ...maskingOf(logger), ...limits }) },
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        ApolloServerPluginCacheControlDisabled(),
      ],
      stopOnTerminationSignals: false,
      introspection: true,
      logger,
    });
    await server.start();
    const keyId = options.secrets.keys[0]?.id ?? '';
    const seal: Seal = { subgraph: name, keyId, key: options.secrets.derive('viewer', keyId) };
    const cursors = { key: options.secrets.derive('cursor') };
    const stopDaily = await startDaily(dataSource, plan.daily ?? [], logger);
    const closers = [stopDaily];
    return new ApolloSubgraph(
      plan,
      { ...options, logger },
      schema,
      server,
      dataSource,
      seal,
      cursors,
      closers,
    );
  }

  get name(): string {
    return this.plan.name;
  }

  async execute(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const correlation = correlationOf(request.headers);
    try {
      const contextValue = await this.contextOf(request.headers, correlation);
      const { body } = await this.server.executeOperation(
        {
          query: request.query,
          variables: request.variables ?? {},
          ...(request.operationName && { operationName: request.operationName }),
        },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('Incremental delivery is not used here.');
      return { data: body.singleResult.data, errors: body.singleResult.errors };
    } catch (error) {
      if (error instanceof UnauthenticatedError || error instanceof UnavailableError)
        return { errors: [error.toJSON()] };
      throw error;
    }
  }

  async listen(port: number, host = '127.0.0.1'): Promise<string> {
    const { url, close } = await listen(
      {
        apollo: this.server,
        contextOf: headers => this.contextOf(headers, correlationOf(headers)),
        isWell: this.isWell,
      },
      port,
      host,
    );
    this.closers.push(close);
    return url;
  }

  async close(): Promise<void> {
    for (const close of this.closers) await close();
    await this.server.stop();
    await this.dataSource.destroy();
  }

  private async contextOf(headers: SubgraphHeaders, correlation: string): Promise<RequestContext<L>> {
    const identity = await this.identityOf(headers.authorization);
    const db = new OfficeDatabase(this.dataSource, this.seal, identity, correlation);
    const { cursors } = this;
    const home = new HomeQuestions(this.options.neighbours, {
      authorization: headers.authorization,
      'x-correlation-id': correlation,
    });
    const make = (): L => this.plan.makeLoaders(db, cursors, home);
    const loaders = make();
    const readAnew = (): void => void Object.assign(loaders, make());
    return { db, cursors, home, correlation, logger: this.options.logger, loaders, readAnew };
  }

  private async identityOf(authorization: string | undefined): Promise<Identity | null> {
    try {
      return await this.options.verifier.verify(authorization);
    } catch (error) {
      if (error instanceof ProviderUnreachable)
        throw new UnavailableError('Die Anmeldung kann gerade nicht geprüft werden.');
      if (error instanceof TokenRefused)
        throw new UnauthenticatedError('Das Zugangstoken wurde nicht angenommen.');
      throw error;
    }
  }
}

const correlationOf = (headers: SubgraphHeaders): string => {
  const given = headers['x-correlation-id'];
  return given && CORRELATION.test(given) ? given : randomUUID();
};

/** Opens a subgraph; `plan` is what `main.ts` of each subgraph hands in. */
export const openPlanned = <L extends object>(
  plan: SubgraphPlan<L>,
  options: SubgraphOptions,
): Promise<Subgraph> => ApolloSubgraph.open(plan, options);
