import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { askedShape } from '../graphql/asked-shape';
import type { CountedShape } from '../graphql/counted-shape';
import { checkAliases, checkNesting, checkRows, SUBGRAPH_LIMITS } from '../graphql/limits';

/** An operation that is valid and chosen, but not yet executed; undefined if the document has none of that name. */
interface ChosenOperation {
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly request: { readonly variables?: Record<string, unknown> | undefined };
}

/** Refuses what goes beyond the limits before anything is executed; a known operation is only counted anew by its variables. */
export const limitedQuestions = (schema: GraphQLSchema): ((chosen: ChosenOperation) => Promise<void>) => {
  const known = new WeakMap<OperationDefinitionNode, CountedShape>();
  const shapeOf = (document: DocumentNode, operation: OperationDefinitionNode): CountedShape => {
    const before = known.get(operation);
    if (before) return before;
    checkAliases(document, SUBGRAPH_LIMITS);
    const shape = askedShape(schema, document, operation, SUBGRAPH_LIMITS);
    checkNesting(shape, SUBGRAPH_LIMITS);
    known.set(operation, shape);
    return shape;
  };
  return async ({ document, operation, request }) => {
    if (!operation) return;
    const shape = shapeOf(document, operation);
    const { coerced } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    // Variables that do not fit are refused with the execution, before anything is resolved.
    if (coerced) checkRows(shape, coerced, SUBGRAPH_LIMITS);
  };
};
