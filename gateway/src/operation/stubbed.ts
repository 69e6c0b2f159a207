import { Kind, parse, type ConstDirectiveNode, type ObjectTypeDefinitionNode } from 'graphql';

const argument = (directive: ConstDirectiveNode, name: string): string | undefined => {
  const value = directive.arguments?.find(entry => entry.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
};

const graphsNamed = (directives: readonly ConstDirectiveNode[] | undefined, name: string): Set<string> =>
  new Set(
    (directives ?? [])
      .filter(directive => directive.name.value === name)
      .map(directive => argument(directive, 'graph') ?? ''),
  );

const isStubbed = (type: ObjectTypeDefinitionNode): boolean => {
  const id = type.fields?.find(field => field.name.value === 'id');
  if (!id) return false;
  const known = graphsNamed(type.directives, 'join__type');
  const home = graphsNamed(id.directives, 'join__field');
  return home.size > 0 && home.size < known.size;
};

/**
 * The entity types that some subgraph holds only as a stub: they carry `id` at home and not in every subgraph.
 * A reference to one of them proves nothing until home has answered for its `id`.
 */
export const stubbedTypes = (supergraph: string): ReadonlySet<string> =>
  new Set(
    parse(supergraph, { noLocation: true })
      .definitions.filter(definition => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      .filter(isStubbed)
      .map(type => type.name.value),
  );
