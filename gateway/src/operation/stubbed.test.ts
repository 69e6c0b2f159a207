import { stubbedTypes } from './stubbed';

test('a type is stubbed where a subgraph knows it without its id', () => {
  const supergraph = `
    enum join__Graph { ACTORS @join__graph(name: "actors", url: "http://actors") EVENTS @join__graph(name: "events", url: "http://events") }
    type Actor @join__type(graph: ACTORS, key: "id") @join__type(graph: ACTORS, key: "ref") @join__type(graph: EVENTS, key: "ref") {
      id: ID! @join__field(graph: ACTORS)
      ref: ID! @inaccessible
    }
    type Office @join__type(graph: ACTORS, key: "id") { id: ID! }
    type PageInfo @join__type(graph: ACTORS) @join__type(graph: EVENTS) { endCursor: String }
  `;
  expect(stubbedTypes(supergraph)).toEqual(new Map([['Actor', new Set(['actors'])]]));
});
