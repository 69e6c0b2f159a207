import { GraphQLError, type ExecutionResult } from 'graphql';
import { codeOf, maskedError } from '../errors';
import type { ReportError } from '../operation/placed-errors';
import type { GatewayRequestContext } from '../request-context';

interface HttpHint {
  status?: number;
  headers?: Record<string, string>;
  spec?: boolean;
}

interface Hooks {
  onResultProcess(hook: {
    result: ExecutionResult;
    setResult(result: ExecutionResult): void;
    serverContext: GatewayRequestContext;
  }): void;
}

/** What the HTTP layer says in codes of its own. */
const REQUEST_FAULTS: ReadonlySet<unknown> = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** Errors from before execution keep their HTTP status; with data the status is 200 whatever the errors say. */
const presentable = (
  error: GraphQLError,
  context: GatewayRequestContext,
  report: ReportError,
): GraphQLError => {
  const http = error.extensions?.['http'] as HttpHint | undefined;
  const isRequestFault = REQUEST_FAULTS.has(error.extensions?.['code']);
  const code = isRequestFault ? 'BAD_USER_INPUT' : codeOf(error);
  // A limit or a value that does not fit is one and the same whether it is met while reading, judging or planning.
  const isAlways400 = code === 'BAD_USER_INPUT' || code === 'QUERY_TOO_COMPLEX';
  const field = error.extensions?.['field'];
  if (!code) {
    report(error, context.correlationId);
    const masked = maskedError(context.correlationId);
    masked.extensions['http'] = { status: 500 };
    return masked;
  }
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.source ? { source: error.source } : {}),
    ...(error.positions ? { positions: error.positions } : {}),
    // `spec` would turn the status into 200 for clients that accept application/json only.
    extensions: {
      code,
      ...(typeof field === 'string' ? { field } : {}),
      http: { status: 400, ...http, ...(isAlways400 ? { spec: false } : {}) },
    },
  });
};

/** The last look at an answer: nothing internal, no code that is not ours. */
export const usePresentableErrors = (report: ReportError): Hooks => ({
  onResultProcess({ result, setResult, serverContext }) {
    if ('data' in result) {
      setResult({ ...(result.errors ? { errors: result.errors } : {}), data: result.data });
    } else {
      setResult({ errors: (result.errors ?? []).map(error => presentable(error, serverContext, report)) });
    }
  },
});
