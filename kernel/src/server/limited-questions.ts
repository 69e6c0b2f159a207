import { HeaderMap } from '@apollo/server';
import {
  GraphQLError,
  parse,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { askedShape } from '../graphql/asked-shape';
import type { CountedShape } from '../graphql/counted-shape';
import { checkDocument } from '../graphql/document-limits';
import { fittingVariables, misfitLiterals } from '../graphql/fitting-values';
import { checkNesting, checkRows, SUBGRAPH_LIMITS } from '../graphql/limits';

/** A request on its way through the server; it has an operation once the document is valid and has one of that name. */
interface Passing {
  readonly document?: DocumentNode;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly request: { readonly variables?: Record<string, unknown> | undefined };
}

interface Refusal {
  http: { status: number; headers: HeaderMap };
  body: { kind: 'single'; singleResult: { errors: GraphQLFormattedError[] } };
}

interface Hooks {
  parsingDidStart(passing: Passing): Promise<() => Promise<void>>;
  didResolveOperation(passing: Passing): Promise<void>;
  responseForOperation(passing: Passing): Promise<Refusal | null>;
}

const refusal = (errors: readonly GraphQLError[]): Refusal => ({
  http: { status: 400, headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { errors: errors.map(error => error.toJSON()) } },
});

/** Refuses what goes beyond the limits, and values that do not fit, before anything is executed; a known operation is only counted anew by its variables. */
export const limitedQuestions = (schema: GraphQLSchema): Hooks => {
  /** By the stand-in of a document, or by the request whose variables do not fit. */
  const refused = new WeakMap<object, readonly GraphQLError[]>();
  const known = new WeakMap<OperationDefinitionNode, CountedShape>();
  const shapeOf = (document: DocumentNode, operation: OperationDefinitionNode): CountedShape => {
    const before = known.get(operation);
    if (before) return before;
    const shape = askedShape(schema, document, operation, SUBGRAPH_LIMITS);
    checkNesting(shape, SUBGRAPH_LIMITS);
    known.set(operation, shape);
    return shape;
  };
  const faultsOf = (document: DocumentNode): readonly GraphQLError[] => {
    try {
      checkDocument(document, SUBGRAPH_LIMITS);
      return misfitLiterals(schema, document);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  };
  return {
    // A refusal can be said only after validation, which is what is too dear and has other words for a value that does
    // not fit: a stand-in goes through it.
    parsingDidStart: async passing => async () => {
      const faults = passing.document ? faultsOf(passing.document) : [];
      if (faults.length === 0) return;
      const document = parse('{ __typename }');
      refused.set(document, faults);
      Object.assign(passing, { document });
    },
    didResolveOperation: async passing => {
      const { document, operation, request } = passing;
      if (!document || !operation || refused.has(document)) return;
      const shape = shapeOf(document, operation);
      const given = fittingVariables(schema, document, operation, request.variables ?? {});
      if ('misfits' in given) refused.set(passing, given.misfits);
      else checkRows(shape, given.coerced, SUBGRAPH_LIMITS);
    },
    responseForOperation: async passing => {
      const errors = refused.get(passing) ?? (passing.document && refused.get(passing.document));
      return errors ? refusal(errors) : null;
    },
  };
};
