import { GraphQLError } from 'graphql';

/** The error codes a client may meet (docs/error-codes.md); everything else is masked. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COMPLEX',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

const known: ReadonlySet<unknown> = new Set<unknown>(ERROR_CODES);

/** The code of an error, if it is one of ours. */
export const codeOf = (error: {
  extensions?: Record<string, unknown> | undefined;
}): ErrorCode | undefined => {
  const code = error.extensions?.['code'];
  return known.has(code) ? (code as ErrorCode) : undefined;
};

/** What a client is told when the fault is ours; the log has the rest under the same correlation id. */
export const maskedError = (correlationId: string, path?: readonly (string | number)[]): GraphQLError =>
  new GraphQLError('Es ist ein unerwarteter Fehler aufgetreten.', {
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
  });

/** A subgraph that is down or too slow; its address and words stay inside. */
export const subgraphUnavailable = (path: readonly (string | number)[]): GraphQLError =>
  new GraphQLError('Ein Teil des Graphen ist gerade nicht erreichbar.', {
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  });
