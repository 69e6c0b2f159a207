import {
  getVariableValues,
  GraphQLError,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { askedShape } from '../graphql/asked-shape';
import type { CountedShape } from '../graphql/counted-shape';
import { checkDocument } from '../graphql/document-limits';
import { checkNesting, checkRows, SUBGRAPH_LIMITS } from '../graphql/limits';

/** A request on its way through the server; it has an operation once the document is valid and has one of that name. */
interface Passing {
  readonly document?: DocumentNode;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly request: { readonly variables?: Record<string, unknown> | undefined };
}

interface Hooks {
  parsingDidStart(passing: Passing): Promise<() => Promise<void>>;
  didResolveOperation(passing: Passing): Promise<void>;
}

/** Refuses what goes beyond the limits before anything is executed; a known operation is only counted anew by its variables. */
export const limitedQuestions = (schema: GraphQLSchema): Hooks => {
  const refused = new WeakMap<DocumentNode, GraphQLError>();
  const known = new WeakMap<OperationDefinitionNode, CountedShape>();
  const shapeOf = (document: DocumentNode, operation: OperationDefinitionNode): CountedShape => {
    const before = known.get(operation);
    if (before) return before;
    const shape = askedShape(schema, document, operation, SUBGRAPH_LIMITS);
    checkNesting(shape, SUBGRAPH_LIMITS);
    known.set(operation, shape);
    return shape;
  };
  return {
    // A refusal can be said only after validation, which is what is too dear: a stand-in goes through it.
    parsingDidStart: async passing => async () => {
      try {
        if (passing.document) checkDocument(passing.document, SUBGRAPH_LIMITS);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const document = parse('{ __typename }');
        refused.set(document, error);
        Object.assign(passing, { document });
      }
    },
    didResolveOperation: async ({ document, operation, request }) => {
      const refusal = document && refused.get(document);
      if (refusal) throw refusal;
      if (!document || !operation) return;
      const shape = shapeOf(document, operation);
      const definitions = operation.variableDefinitions ?? [];
      const { coerced } = getVariableValues(schema, definitions, request.variables ?? {});
      // Variables that do not fit are refused with the execution, before anything is resolved.
      if (coerced) checkRows(shape, coerced, SUBGRAPH_LIMITS);
    },
  };
};
