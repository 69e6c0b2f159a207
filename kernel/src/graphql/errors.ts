import { GraphQLError } from 'graphql';

/** Nobody is signed in, and the act needs somebody. */
export class UnauthenticatedError extends GraphQLError {
  constructor(message = 'Bitte melden Sie sich an.') {
    super(message, { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** An argument of a question can not be understood; `field` names it. */
export class BadInputError extends GraphQLError {
  constructor(message: string, field: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', field } });
  }
}
