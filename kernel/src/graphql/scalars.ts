import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

/** What a value of a scalar looks like, for people: said wherever one does not fit, of GraphQL's own scalars too. */
export const SCALAR_RULES: ReadonlyMap<string, string> = new Map([
  ['Euro', 'Ein Betrag ist eine Zahl in Euro mit Punkt, zum Beispiel "66000.00".'],
  ['LocalDate', 'Ein Tag hat die Form JJJJ-MM-TT, zum Beispiel "2026-11-21".'],
  [
    'DateTime',
    'Ein Zeitpunkt ist ein Tag mit Uhrzeit und Zeitzone, zum Beispiel "2026-11-21T18:00:00+01:00".',
  ],
  ['Int', 'Erwartet wird eine ganze Zahl von -2147483648 bis 2147483647, zum Beispiel 25.'],
  ['Float', 'Erwartet wird eine Zahl mit Punkt, zum Beispiel 52.5.'],
  ['Boolean', 'Erwartet wird true oder false.'],
  ['String', 'Erwartet wird ein Text in Anführungszeichen, zum Beispiel "Kiezfest".'],
  ['ID', 'Erwartet wird eine Kennung in Anführungszeichen, wie der Graph sie nennt.'],
]);

/** A scalar that is written as text; `read` gives what the text says, or undefined where it says nothing. */
const textScalar = <T>(
  name: string,
  description: string,
  read: (text: string) => T | undefined,
  serialize: (value: unknown) => string,
): GraphQLScalarType<T, string> => {
  const parse = (value: unknown): T => {
    const meant = typeof value === 'string' ? read(value) : undefined;
    if (meant === undefined)
      throw new GraphQLError(SCALAR_RULES.get(name) ?? name, { extensions: { code: 'BAD_USER_INPUT' } });
    return meant;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize,
    parseValue: parse,
    parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : null),
  });
};

const ifMatches =
  (form: RegExp) =>
  (text: string): string | undefined =>
    form.test(text) ? text : undefined;

/** Money as a decimal string in euros, to the cent: never a float. Acts check sign and bounds, so that their refusal names the field. */
export const Euro = textScalar(
  'Euro',
  'An amount in euros as a decimal string to the cent, such as "66000.00" (Betrag).',
  ifMatches(/^-?\d{1,15}(\.\d{1,6})?$/),
  String,
);

/** A plain day in Europe/Berlin. */
export const LocalDate = textScalar(
  'LocalDate',
  'A day in Europe/Berlin as ISO 8601 text, such as "2026-11-21".',
  // Whether the calendar knows the day, an act or question checks: the day has its form.
  ifMatches(/^\d{4}-\d{2}-\d{2}$/),
  String,
);

const instantIn = (text: string): Date | undefined => {
  try {
    return GraphQLDateTimeISO.parseValue(text);
  } catch {
    return undefined;
  }
};

/** An instant, RFC 3339. */
export const DateTime = textScalar(
  'DateTime',
  'An instant as RFC 3339 text with a time zone.',
  instantIn,
  value => GraphQLDateTimeISO.serialize(value) as string,
);
