import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { checkDocument } from '@kiezgraph/kernel/graphql/document-limits';
import { misfitLiterals } from '@kiezgraph/kernel/graphql/fitting-values';
import { LIMITS } from '@kiezgraph/kernel/graphql/limits';
import { queryTooComplex } from '@kiezgraph/kernel/graphql/query-too-complex';

const parseLimited = (source: string): DocumentNode => {
  try {
    return parse(source, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw queryTooComplex(`Eine Anfrage hat höchstens ${LIMITS.tokens} Zeichenfolgen (Tokens).`);
    }
    throw error;
  }
};

/** What is too dear to be judged at all. */
const tooDear = (document: DocumentNode): GraphQLError[] => {
  try {
    checkDocument(document, LIMITS);
    return [];
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};

/** Operations of a kind that the schema does not have; the rules of GraphQL leave them to the execution. */
const withoutRoot = (schema: GraphQLSchema, document: DocumentNode): GraphQLError[] =>
  document.definitions
    .filter(definition => definition.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => !schema.getRootType(operation))
    .map(node => new GraphQLError(`The schema has no ${node.operation}s.`, { nodes: [node] }));

interface Hooks {
  onParse(hook: { setParseFn(parseFn: (source: string) => DocumentNode): void }): void;
  onValidate(hook: { setValidationFn(validate: unknown): void }): void;
}

/** Documents are read up to a size, and judged by the public schema: what is inaccessible does not exist. */
export const useLimitedDocuments = (schema: GraphQLSchema): Hooks => ({
  onParse({ setParseFn }) {
    setParseFn(source => parseLimited(String(source)));
  },
  onValidate({ setValidationFn }) {
    setValidationFn((_: unknown, document: DocumentNode) => {
      const refused = [...tooDear(document), ...withoutRoot(schema, document)];
      if (refused.length > 0) return refused;
      const misfits = misfitLiterals(schema, document);
      return misfits.length > 0 ? misfits : validate(schema, document);
    });
  },
});
