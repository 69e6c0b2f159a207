import { Kind, parse, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

/** Who knows what, read from the supergraph: the reference needs no planner, but it must know whom to ask. */
export interface Ownership {
  /** The subgraphs that can resolve a field, home first. */
  fieldOwners(type: string, field: string): readonly string[];
  /** Types of which some subgraph holds only a stub, with the subgraph that is home to their `id`. */
  homes: ReadonlyMap<string, string>;
  /** Whether a subgraph knows a type at all. */
  knows(subgraph: string, type: string): boolean;
}

const textOf = (value: ConstValueNode | undefined): string | undefined =>
  value && 'value' in value ? String(value.value) : undefined;

const given = (directive: ConstDirectiveNode, name: string): string | undefined =>
  textOf(directive.arguments?.find(argument => argument.name.value === name)?.value);

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode[] =>
  (directives ?? []).filter(directive => directive.name.value === name);

const graphNames = (document: DocumentNode): Map<string, string> => {
  const names = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const [graph] = named(value.directives, 'join__graph');
      if (graph) names.set(value.name.value, given(graph, 'name') ?? '');
    }
  }
  return names;
};

/** Reads the supergraph. */
export const ownershipOf = (supergraph: string): Ownership => {
  const document = parse(supergraph, { noLocation: true });
  const names = graphNames(document);
  const graphsIn = (directives: readonly ConstDirectiveNode[]): string[] => [
    ...new Set(directives.map(directive => names.get(given(directive, 'graph') ?? '') ?? '')),
  ];
  const byType = new Map<string, string[]>();
  const byField = new Map<string, string[]>();
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const type = definition.name.value;
    byType.set(type, graphsIn(named(definition.directives as readonly ConstDirectiveNode[], 'join__type')));
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const joined = named(field.directives, 'join__field').filter(
        each => given(each, 'external') !== 'true',
      );
      byField.set(`${type}.${field.name.value}`, joined.length ? graphsIn(joined) : (byType.get(type) ?? []));
    }
  }
  const homes = new Map<string, string>();
  for (const [type, graphs] of byType) {
    const home = byField.get(`${type}.id`);
    if (home?.[0] && byField.has(`${type}.ref`) && home.length < graphs.length) homes.set(type, home[0]);
  }
  return {
    homes,
    knows: (subgraph, type) => byType.get(type)?.includes(subgraph) ?? false,
    fieldOwners: (type, field) => {
      const owners = byField.get(`${type}.${field}`) ?? [];
      const home = homes.get(type) ?? '';
      return owners.includes(home) ? [home, ...owners.filter(owner => owner !== home)] : owners;
    },
  };
};
