import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const textScalar = (
  name: string,
  description: string,
  check: (text: string) => boolean,
  hint: string,
): GraphQLScalarType<string, string> => {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !check(value))
      throw new GraphQLError(hint, { extensions: { code: 'BAD_USER_INPUT' } });
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: value => String(value),
    parseValue: parse,
    parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : null),
  });
};

/** Money as a decimal string in euros, to the cent: never a float. Acts check sign and bounds, so that their refusal names the field. */
export const Euro = textScalar(
  'Euro',
  'An amount in euros as a decimal string to the cent, such as "66000.00" (Betrag).',
  text => /^-?\d{1,15}(\.\d{1,6})?$/.test(text),
  'Ein Betrag ist eine Zahl in Euro mit Punkt, zum Beispiel "66000.00".',
);

/** A plain day in Europe/Berlin. */
export const LocalDate = textScalar(
  'LocalDate',
  'A day in Europe/Berlin as ISO 8601 text, such as "2026-11-21".',
  // Whether the calendar knows the day, an act or question checks, so that its refusal names the field.
  text => /^\d{4}-\d{2}-\d{2}$/.test(text),
  'Ein Tag hat die Form JJJJ-MM-TT.',
);

/** An instant, RFC 3339. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant as RFC 3339 text with a time zone.',
});
