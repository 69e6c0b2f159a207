import {
  defaultFieldResolver,
  getNullableType,
  isInputObjectType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { refuse, type Refusal } from '../result';
import type { RequestContext } from '../server/context';
import { toPayload } from './payload';
import { Code } from './user-error';

type Input = Readonly<Record<string, unknown>>;

/** The acts in which what is absent stays. */
const IS_CHANGE = /Change$/;

interface Described {
  readonly description?: string | null | undefined;
}

const speaksOfNull = ({ description }: Described): boolean => /\bnull\b/i.test(description ?? '');

/** Whether null means something to a field of an input. */
export const takesNull = (type: Described, field: Described): boolean =>
  speaksOfNull(field) || speaksOfNull(type);

/** The fields of an input that are null though no description says what that would mean; entries of lists are stated anew. */
const emptiedIn = (type: GraphQLInputObjectType, input: Input, above = ''): string[] =>
  Object.values(type.getFields()).flatMap(field => {
    const [value, name] = [input[field.name], above + field.name];
    if (value === null) return takesNull(type, field) ? [] : [name];
    const inner = getNullableType(field.type);
    return isInputObjectType(inner) && value !== undefined
      ? emptiedIn(inner, value as Input, `${name}.`)
      : [];
  });

const refusalOf = (field: string): Refusal => ({
  code: Code.INVALID,
  message: 'Diese Angabe darf nicht leer sein; was weggelassen wird, bleibt, wie es ist.',
  field,
});

/**
 * Refuses to empty what a record always has. What null does to a value is told by the description of its field, such as
 * "null takes it away", and so the description decides: where it says nothing of null, there is nothing that null could
 * mean. An act to come has this rule by its name. It looks at the input alone, so it tells nothing of a record.
 */
export const refuseEmptied = (schema: GraphQLSchema): void => {
  const acts = Object.values(schema.getMutationType()?.getFields() ?? {});
  for (const act of acts.filter(({ name }) => IS_CHANGE.test(name))) {
    const { resolve = defaultFieldResolver } = act;
    const type = getNullableType(act.args[0]?.type as GraphQLInputType);
    if (!isInputObjectType(type)) throw new Error(`${act.name} takes no input.`);
    act.resolve = async (source, args: { input: Input }, context: RequestContext, info) => {
      const refusals = emptiedIn(type, args.input).map(refusalOf);
      if (refusals.length === 0) return resolve(source, args, context, info);
      // Through the door, for who is not signed in is told that first.
      return toPayload(await context.db.write(async () => refuse(refusals)));
    };
  }
};
