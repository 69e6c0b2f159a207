import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CountedField, CountedShape } from './counted-shape';
import type { Limits } from './limits';
import { queryTooComplex } from './query-too-complex';

/** Reads what a valid document asks for, fragments written out; `@skip` and `@include` hide nothing from the limits. */
class AskedShape {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private fieldCount = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly limits: Limits,
  ) {
    const fragments = document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map(each => [each.name.value, each]));
  }

  of(type: GraphQLObjectType, sets: readonly SelectionSetNode[], depth = 1): CountedShape {
    if (depth > this.limits.depth + 1)
      throw queryTooComplex(`Eine Anfrage ist höchstens ${this.limits.depth} Ebenen tief.`);
    const byKey = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(type, set, byKey, new Set());
    this.fieldCount += byKey.size;
    if (this.fieldCount > this.limits.fields)
      throw queryTooComplex(`Eine Anfrage hat höchstens ${this.limits.fields} Felder.`);
    return {
      typeName: type.name,
      fields: [...byKey.values()].flatMap(nodes => this.field(type, nodes, depth) ?? []),
    };
  }

  private collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    found: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const nodes = found.get(key);
        if (nodes) nodes.push(selection);
        else found.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
      const part =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (part && this.fits(type, part.typeCondition?.name.value))
        this.collect(type, part.selectionSet, found, spread);
    }
  }

  private fits(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (!condition || condition === type.name) return true;
    const named = this.schema.getType(condition);
    return isAbstractType(named) && this.schema.isSubType(named, type);
  }

  private field(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    depth: number,
  ): CountedField | undefined {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    const definition = type.getFields()[name];
    // What every type has by itself is bounded by the rules of validation.
    if (!definition) return undefined;
    const named = getNamedType(definition.type);
    const sets = nodes.flatMap(each => each.selectionSet ?? []);
    const types = isAbstractType(named)
      ? this.schema.getPossibleTypes(named)
      : isObjectType(named)
        ? [named]
        : [];
    const said = (argument: string): Pick<CountedField, 'first'> => ({
      first: { value: node.arguments?.find(each => each.name.value === argument)?.value },
    });
    return {
      name,
      type: definition.type,
      ...(definition.args.some(argument => argument.name === 'first') ? said('first') : {}),
      ...(name === '_entities' ? { representations: said('representations').first } : {}),
      ...(isCompositeType(named)
        ? { selection: { byType: new Map(types.map(each => [each.name, this.of(each, sets, depth + 1)])) } }
        : {}),
    };
  }
}

/** What a valid operation asks for, in the form that the limits count. */
export const askedShape = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Limits,
): CountedShape => {
  const root = schema.getRootType(operation.operation);
  return root
    ? new AskedShape(schema, document, limits).of(root, [operation.selectionSet])
    : { typeName: '', fields: [] };
};
