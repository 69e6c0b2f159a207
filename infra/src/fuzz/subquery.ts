import {
  Kind,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  print,
  visit,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import type { Ownership } from './ownership';

/** Where a value of another type than an entity keeps a field: apart per type, so that nothing clashes. */
export const keyOf = (type: string, responseKey: string): string => `${type}__${responseKey}`;

const argumentsOf = (node: FieldNode): string =>
  node.arguments?.length ? `(${node.arguments.map(argument => print(argument)).join(', ')})` : '';

/** Writes what one subgraph is asked for: everything of its own, and of entities only how to find them. */
export class Subquery {
  constructor(
    private readonly ownership: Ownership,
    private readonly subgraph: string,
    private readonly info: GraphQLResolveInfo,
  ) {}

  /** A field with all that the client wants below it, under the given alias. */
  field(alias: string, type: GraphQLCompositeType | undefined, nodes: readonly FieldNode[]): string {
    const [node] = nodes;
    if (!node) throw new Error('A field has at least one place.');
    return `${alias}: ${node.name.value}${argumentsOf(node)}${type ? ` ${this.below(type, nodes)}` : ''}`;
  }

  private below(type: GraphQLCompositeType, nodes: readonly FieldNode[]): string {
    if (isObjectType(type)) return `{ __typename ${this.object(type, nodes)} }`;
    const parts = this.info.schema
      .getPossibleTypes(type)
      .filter(({ name }) => this.ownership.knows(this.subgraph, name))
      .map(possible => ({ name: possible.name, text: this.object(possible, nodes) }))
      .filter(({ text }) => text)
      .map(({ name, text }) => `... on ${name} { ${text} }`);
    return `{ __typename ${parts.join(' ')} }`;
  }

  private object(type: GraphQLObjectType, nodes: readonly FieldNode[]): string {
    if (this.ownership.homes.has(type.name)) return 'ref';
    const { schema, fragments, variableValues } = this.info;
    const fields = collectSubfields(schema, fragments, variableValues, type, nodes as never);
    return [...fields]
      .filter(([, [node]]) => node && !node.name.value.startsWith('__'))
      .map(([key, below]) => this.field(keyOf(type.name, key), this.typeOf(type, below), below))
      .join(' ');
  }

  private typeOf(type: GraphQLObjectType, [node]: readonly FieldNode[]): GraphQLCompositeType | undefined {
    const named = getNamedType(type.getFields()[node?.name.value ?? '']?.type);
    return isCompositeType(named) || isAbstractType(named) ? named : undefined;
  }
}

/** The declarations of the client's variables that occur in a text. */
export const declarationsFor = (
  info: GraphQLResolveInfo,
  text: string,
): { names: string[]; declared: string[] } => {
  const used = (info.operation.variableDefinitions ?? []).filter(({ variable }) =>
    new RegExp(`\\$${variable.name.value}\\b`).test(text),
  );
  const bare = used.map(definition => visit(definition, { Directive: { enter: () => null } }));
  return {
    names: used.map(({ variable }) => variable.name.value),
    declared: bare
      .filter(({ kind }) => kind === Kind.VARIABLE_DEFINITION)
      .map(definition => print(definition)),
  };
};
