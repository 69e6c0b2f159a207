import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Codes a client may see; anything else is ours to mend and is masked. */
const SHOWN = new Set([
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'SUBGRAPH_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'QUERY_TOO_COMPLEX',
]);

/** What the server calls a mistake of the client by a name that is not among ours. */
const OURS: Readonly<Record<string, string>> = { OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT' };

/** Leaves only message, path, locations and code of a known error; everything else becomes a correlation id. */
export const maskError = (
  formatted: GraphQLFormattedError,
  original: unknown,
  correlation: string,
  logger: Logger,
): GraphQLFormattedError => {
  const said = formatted.extensions?.['code'];
  const code = OURS[String(said)] ?? said;
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (typeof code === 'string' && SHOWN.has(code)) {
    const field = formatted.extensions?.['field'];
    return {
      message: formatted.message,
      ...place,
      extensions: { code, ...(typeof field === 'string' && { field }) },
    };
  }
  logger.error(
    { correlationId: correlation, path: formatted.path, err: causeOf(original) },
    'A question failed.',
  );
  return {
    message: 'Interner Fehler.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: correlation },
  };
};

// The parameters of a failed statement may hold personal values: only message and stack reach the log.
const causeOf = (error: unknown): { message: string; stack?: string | undefined; code?: unknown } => {
  const inner = (error as { originalError?: unknown }).originalError ?? error;
  const { message, stack, code } = inner as Error & { code?: unknown };
  return { message, stack, code };
};
