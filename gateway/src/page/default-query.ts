import { parse, validate, type GraphQLSchema } from 'graphql';

const WELCOME = `# Willkommen beim Kiezgraph.
#
# Ohne Anmeldung sehen Sie, was öffentlich ist,
# angemeldet auch, was Ihr Büro sehen darf.
# Strg+Leertaste schlägt Felder vor,
# Strg+Eingabe stellt die Frage.
`;

/** Questions worth starting with, the best first; the first that the schema can answer is shown. */
const QUESTIONS = [
  `query WerArbeitetMitWem {
  actors(first: 10) {
    nodes {
      name
      kind
      cooperations(first: 5) { nodes { title } }
      projects(first: 5) { nodes { title } }
      events(first: 5) { nodes { title } }
    }
  }
}`,
  `query WerArbeitetMitWem {
  actors(first: 10) {
    nodes {
      name
      cooperations(first: 5) { nodes { title } }
    }
  }
}`,
  `query WerIstDabei {
  actors(first: 10) { nodes { name } }
}`,
];

/** The question that GraphiQL shows to somebody who comes for the first time. */
export const defaultQuery = (schema: GraphQLSchema): string => {
  const fitting = QUESTIONS.find(question => validate(schema, parse(question)).length === 0);
  return `${WELCOME}\n${fitting ?? '{ __typename }'}\n`;
};
