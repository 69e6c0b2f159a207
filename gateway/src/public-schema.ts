import { buildSchema, isScalarType, valueFromASTUntyped, type GraphQLSchema } from 'graphql';
import { DateTime, Euro, LocalDate } from '@kiezgraph/kernel/graphql/scalars';

/**
 * The schema that clients see. In its text a scalar is a name only: here it judges as the subgraphs do, so that what does
 * not fit is refused before any of them is asked, and hands on what the client wrote.
 */
export const readPublicSchema = (text: string): GraphQLSchema => {
  const schema = buildSchema(text);
  for (const known of [DateTime, Euro, LocalDate]) {
    const scalar = schema.getType(known.name);
    if (!isScalarType(scalar)) continue;
    scalar.parseValue = value => {
      known.parseValue(value);
      return value;
    };
    scalar.parseLiteral = (node, variables) => {
      known.parseLiteral(node, variables);
      return valueFromASTUntyped(node, variables);
    };
  }
  return schema;
};
