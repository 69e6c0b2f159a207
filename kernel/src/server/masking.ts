import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { maskError } from '../graphql/mask-error';

interface MaskedRequest {
  response: {
    body:
      { kind: string; singleResult: { errors?: readonly GraphQLFormattedError[] } } | { kind: 'incremental' };
  };
  errors?: readonly unknown[];
  contextValue: { correlation: string };
}

/** Masks each error where the correlation id of its request is known. */
export const maskingOf = (logger: Logger) => ({
  willSendResponse: async ({ response, errors, contextValue }: MaskedRequest): Promise<void> => {
    if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
    response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, index) =>
      maskError(formatted, errors?.[index], contextValue.correlation, logger),
    );
  },
});
