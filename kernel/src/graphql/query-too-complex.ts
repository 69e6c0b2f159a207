import { GraphQLError } from 'graphql';

/** A question refused before execution; the message names the limit. */
export const queryTooComplex = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
