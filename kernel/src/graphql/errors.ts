import { GraphQLError } from 'graphql';
import { isDay, parsePeriod, PeriodFault } from '../approximate-date';

/** Nobody is signed in, and the act needs somebody. */
export class UnauthenticatedError extends GraphQLError {
  constructor(message = 'Bitte melden Sie sich an.') {
    super(message, { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** Another part of the graph, whose word is needed, does not answer. */
export class UnavailableError extends GraphQLError {
  constructor(message = 'Ein Teil des Graphen antwortet gerade nicht.') {
    super(message, { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  }
}

/** An argument of a question can not be understood; `field` names it. */
export class BadInputError extends GraphQLError {
  constructor(message: string, field: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', field } });
  }
}

/** A day given as an argument of a question, if the calendar knows it. */
export const dayArgument = <T extends string | null | undefined>(field: string, day: T): T => {
  if (typeof day === 'string' && !isDay(day))
    throw new BadInputError('Diesen Tag kennt der Kalender nicht.', field);
  return day;
};

/** The days of a period that a question asks about, from the first to the last, both included; infinite where open. */
export interface AskedPeriod {
  readonly firstOn: string;
  readonly lastOn: string;
}

/** A period given as an argument of a question in EDTF, such as `2018` or `2016/2018`, if the calendar knows it. */
export const periodArgument = (field: string, text: string): AskedPeriod => {
  try {
    const [, first = '', last = ''] = /^\[(.*),(.*)\]$/.exec(parsePeriod(text).possible) ?? [];
    return { firstOn: first || '-infinity', lastOn: last || 'infinity' };
  } catch (error) {
    if (error instanceof PeriodFault) throw new BadInputError(error.message, field);
    throw error;
  }
};
