import {
  GraphQLError,
  execute,
  getOperationAST,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { fittingVariables } from '@kiezgraph/kernel/graphql/fitting-values';
import { checkRows, LIMITS } from '@kiezgraph/kernel/graphql/limits';
import { codeOf, maskedError } from '../errors';
import { complete } from './complete';
import { isBelow } from './hidden-records';
import { placedErrors, type ReportError } from './placed-errors';
import { Preparation, type PreparedOperation } from './prepare';
import type { StubbedTypes } from './stubbed';

type Row = Record<string, unknown>;

/** A client's operation, validated against the public schema. */
export interface Question {
  document: DocumentNode;
  operationName: string | undefined;
  variables: Row | undefined;
  correlationId: string;
}

/** Asks the planner for a document in normal form. */
export type AskPlanner = (document: DocumentNode, variables: Row) => Promise<ExecutionResult>;

const refuse = (errors: readonly GraphQLError[]): ExecutionResult => ({ errors });

/** Answers questions: prepares them, has the planner asked, and puts the answer together as the schema says. */
export class Answering {
  private readonly preparation: Preparation;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly stubbed: StubbedTypes,
    private readonly report: ReportError,
  ) {
    this.preparation = new Preparation(schema, stubbed);
  }

  async answer(question: Question, askPlanner: AskPlanner): Promise<ExecutionResult> {
    const { document, operationName } = question;
    const operation = getOperationAST(document, operationName);
    const given = fittingVariables(this.schema, document, operation, question.variables ?? {});
    if ('misfits' in given) return refuse(given.misfits);
    try {
      const prepared = this.preparation.operation(document, operationName, given.coerced);
      checkRows(prepared.root, given.coerced, LIMITS);
      const [planned, introspected] = await Promise.all([
        this.plan(prepared, given.coerced, askPlanner),
        this.introspect(prepared, question),
      ]);
      return this.assemble(prepared, planned, introspected, question.correlationId);
    } catch (error) {
      if (error instanceof GraphQLError && codeOf(error) === 'QUERY_TOO_COMPLEX') return refuse([error]);
      throw error;
    }
  }

  private async plan(
    { planned }: PreparedOperation,
    variables: Row,
    ask: AskPlanner,
  ): Promise<ExecutionResult> {
    if (!planned) return { data: {} };
    const used = planned.variables.filter(name => name in variables).map(name => [name, variables[name]]);
    try {
      return await ask(planned.document, Object.fromEntries(used) as Row);
    } catch (error) {
      const errors = error instanceof AggregateError ? error.errors : [error];
      return {
        data: null,
        errors: errors.map(each => new GraphQLError(String(each), { originalError: each as Error })),
      };
    }
  }

  private async introspect(
    { introspection }: PreparedOperation,
    question: Question,
  ): Promise<ExecutionResult> {
    if (!introspection) return { data: {} };
    return execute({
      schema: this.schema,
      document: introspection,
      ...(question.variables ? { variableValues: question.variables } : {}),
    });
  }

  private assemble(
    { root }: PreparedOperation,
    planned: ExecutionResult,
    introspected: ExecutionResult,
    correlationId: string,
  ): ExecutionResult {
    const rows = (planned.data ?? {}) as Row;
    const { data, violations, hidden } = complete(root, rows, (introspected.data ?? {}) as Row);
    const soFar = { root, rows, hidden, stubbed: this.stubbed, correlationId };
    const errors = placedErrors(planned.errors ?? [], soFar, this.report);
    // A planner that lost everything to one failure has said so already.
    const unexplained = planned.data || errors.length === 0 ? violations : [];
    for (const path of unexplained) {
      if (errors.some(error => isBelow(error.path ?? [], path))) continue;
      this.report(new Error(`null at ${path.join('.')}, where the schema allows none`), correlationId);
      errors.push(maskedError(correlationId, path));
    }
    return errors.length ? { errors, data } : { data };
  }
}
