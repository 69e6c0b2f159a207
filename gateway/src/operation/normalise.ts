import {
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  print,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS, SUBGRAPH_LIMITS } from '@kiezgraph/kernel/graphql/limits';
import { queryTooComplex } from '@kiezgraph/kernel/graphql/query-too-complex';
import { collectFields, type DocumentView } from './collect-fields';
import type { PlannerField, PlannerSelection } from './planner-selection';
import type { FieldShape, ObjectShape, SelectionShape } from './shape';
import type { StubbedTypes } from './stubbed';

const META_FIELDS = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map(field => [field.name, field]),
);

/** A client's operation taken apart: what the planner is asked for, and how the answer is put together from it. */
export interface NormalisedOperation {
  root: ObjectShape;
  selection: PlannerSelection;
}

/**
 * Writes out fragments, evaluates `@skip` and `@include`, splits abstract selections by type, merges what is asked
 * twice and adds `id` to entities that may be stubs. The planners are wrong about several of these constructs;
 * in this form they are not, and no path to an entity skips its home.
 */
export class Normaliser {
  private readonly aliases = new Map<string, number>();
  private fieldCount = 0;
  private aliasCount = 0;

  constructor(
    private readonly view: DocumentView,
    private readonly stubbed: StubbedTypes,
  ) {}

  normalise(operation: OperationDefinitionNode, rootType: GraphQLObjectType): NormalisedOperation {
    const selection: PlannerSelection = {
      isAbstract: false,
      byType: new Map([[rootType.name, new Map<string, PlannerField>()]]),
    };
    const keepsEach = operation.operation === OperationTypeNode.MUTATION;
    const root = this.object(rootType, [operation.selectionSet], selection, undefined, keepsEach);
    return { root, selection };
  }

  private object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    target: PlannerSelection,
    parent: GraphQLCompositeType | undefined,
    keepsEach = false,
  ): ObjectShape {
    const planned = target.byType.get(type.name) ?? new Map<string, PlannerField>();
    target.byType.set(type.name, planned);
    const fields = [...collectFields(this.view, type, sets)].map(([key, nodes], index) =>
      this.field(type, key, nodes, planned, parent, keepsEach ? index : undefined),
    );
    const needsId = this.stubbed.has(type.name);
    if (needsId && !planned.has('id')) {
      planned.set('id', { source: 'id', name: 'id', arguments: [], selection: undefined });
    }
    return { typeName: type.name, needsId, fields };
  }

  private field(
    type: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    planned: Map<string, PlannerField>,
    parent: GraphQLCompositeType | undefined,
    index: number | undefined,
  ): FieldShape {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    if (++this.fieldCount > LIMITS.fields)
      throw queryTooComplex(`Eine Anfrage hat höchstens ${LIMITS.fields} Felder.`);
    const definition = META_FIELDS.get(name) ?? type.getFields()[name];
    if (!definition) throw new Error(`There is no field ${type.name}.${name}.`);
    const shape = { key, name, type: definition.type };
    if (name.startsWith('__')) return { ...shape, source: key };

    const source = index === undefined ? this.source(type, key, node, parent) : `${name}_m${index}`;
    const field = this.planned(planned, source, node);
    const named = getNamedType(definition.type);
    return {
      ...shape,
      source,
      ...(definition.args.some(argument => argument.name === 'first')
        ? { first: { value: node.arguments?.find(argument => argument.name.value === 'first')?.value } }
        : {}),
      ...(isCompositeType(named) ? { selection: this.selection(named, nodes, field) } : {}),
    };
  }

  private planned(planned: Map<string, PlannerField>, source: string, node: FieldNode): PlannerField {
    const known = planned.get(source);
    if (known) return known;
    const name = node.name.value;
    // Else a subgraph would refuse what is written here.
    if (source !== name && ++this.aliasCount > SUBGRAPH_LIMITS.aliases)
      throw queryTooComplex(`Eine Anfrage hat höchstens ${SUBGRAPH_LIMITS.aliases} Felder mit Argumenten.`);
    const field = { source, name, arguments: node.arguments ?? [], selection: undefined };
    planned.set(source, field);
    return field;
  }

  private selection(
    named: GraphQLCompositeType,
    nodes: readonly FieldNode[],
    field: PlannerField,
  ): SelectionShape {
    const isAbstract = isAbstractType(named);
    const target = (field.selection ??= { isAbstract, byType: new Map() });
    const sets = nodes.flatMap(node => node.selectionSet ?? []);
    const types = isAbstract ? this.view.schema.getPossibleTypes(named) : [named as GraphQLObjectType];
    const byType = new Map(types.map(type => [type.name, this.object(type, sets, target, named)]));
    return { isAbstract, byType };
  }

  /**
   * One name per field and arguments, whatever the client calls it; but the client's aliases of objects stay apart, or
   * a failure below one would null the other too. Apart, too, where types below an abstract one differ.
   */
  private source(
    type: GraphQLObjectType,
    key: string,
    node: FieldNode,
    parent: GraphQLCompositeType | undefined,
  ): string {
    const name = node.name.value;
    const apart = parent && this.differs(parent, name) ? `_${type.name}` : '';
    const alias = node.selectionSet && key !== name ? [key] : [];
    const given = (node.arguments ?? []).map(argument => print(argument)).sort();
    if (alias.length + given.length === 0) return name + apart;
    const text = JSON.stringify([name, alias, given]);
    const number = this.aliases.get(text) ?? this.aliases.size;
    this.aliases.set(text, number);
    return `${name}_a${number}${apart}`;
  }

  private differs(parent: GraphQLCompositeType, name: string): boolean {
    if (!isAbstractType(parent)) return false;
    const types = this.view.schema
      .getPossibleTypes(parent)
      .filter(isObjectType)
      .flatMap(type => type.getFields()[name]?.type.toString() ?? []);
    return new Set(types).size > 1;
  }
}
