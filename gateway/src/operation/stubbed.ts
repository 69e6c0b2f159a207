import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** The entity types that some subgraph holds only as a stub, each with the subgraphs that are home to its `id`. */
export type StubbedTypes = ReadonlyMap<string, ReadonlySet<string>>;

const textOf = (value: ConstValueNode | undefined): string =>
  value && 'value' in value ? String(value.value) : '';

const argument = (directive: ConstDirectiveNode, name: string): string =>
  textOf(directive.arguments?.find(entry => entry.name.value === name)?.value);

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode[] =>
  (directives ?? []).filter(directive => directive.name.value === name);

/** The subgraphs' own names by what the supergraph calls them. */
const graphNames = ({ definitions }: DocumentNode): ReadonlyMap<string, string> => {
  const graphs = definitions
    .filter(definition => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .find(({ name }) => name.value === 'join__Graph');
  return new Map(
    (graphs?.values ?? []).map(({ name, directives }) => {
      const [graph] = named(directives, 'join__graph');
      return [name.value, graph ? argument(graph, 'name') : name.value];
    }),
  );
};

const graphsIn = (directives: readonly ConstDirectiveNode[]): Set<string> =>
  new Set(directives.map(directive => argument(directive, 'graph')));

const homesOf = (type: ObjectTypeDefinitionNode): Set<string> | undefined => {
  const id = type.fields?.find(field => field.name.value === 'id');
  const known = graphsIn(named(type.directives, 'join__type'));
  const home = graphsIn(named(id?.directives, 'join__field'));
  return home.size > 0 && home.size < known.size ? home : undefined;
};

/** Reads them from the supergraph. A reference to a stub proves nothing until home has answered for its `id`. */
export const stubbedTypes = (supergraph: string): StubbedTypes => {
  const document = parse(supergraph, { noLocation: true });
  const names = graphNames(document);
  const stubbed = new Map<string, ReadonlySet<string>>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const homes = homesOf(type);
    if (homes) stubbed.set(type.name.value, new Set([...homes].map(home => names.get(home) ?? home)));
  }
  return stubbed;
};
