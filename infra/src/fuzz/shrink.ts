import { Kind, parse, print, validate, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Question } from './question';

/** The document without its selection of this number; `undefined` when there are not so many. */
const without = (document: DocumentNode, number: number): DocumentNode | undefined => {
  let seen = 0;
  let isCut = false;
  const cut = visit(document, {
    enter(node) {
      if (isCut) return false;
      const isSelection =
        node.kind === Kind.FIELD || node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_SPREAD;
      if (!isSelection || seen++ !== number) return undefined;
      isCut = true;
      return null;
    },
  });
  return isCut ? cut : undefined;
};

/** Fragments and variables that nobody needs any more would make the document invalid. */
const tidy = (document: DocumentNode): DocumentNode => {
  const text = print(document);
  return visit(document, {
    FragmentDefinition: ({ name }) =>
      text.includes(`...${name.value}\n`) || text.includes(`...${name.value} @`) ? undefined : null,
    VariableDefinition: ({ variable }) => {
      const uses = text.split(new RegExp(`\\$${variable.name.value}\\b`)).length - 1;
      return uses > 1 ? undefined : null;
    },
  });
};

/** The smallest question found, by leaving out one selection after the other, that still shows the difference. */
export const shrink = async (
  schema: GraphQLSchema,
  question: Question,
  stillDiffers: (smaller: Question) => Promise<boolean>,
): Promise<Question> => {
  let smallest = question;
  for (let number = 0; ;) {
    const cut = without(parse(smallest.query), number);
    if (!cut) return smallest;
    const smaller = { ...smallest, query: print(tidy(tidy(cut))) };
    const isBetter = isValid(schema, smaller.query) && (await stillDiffers(smaller));
    if (isBetter) smallest = smaller;
    else number += 1;
  }
};

const isValid = (schema: GraphQLSchema, query: string): boolean => {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false;
  }
};
