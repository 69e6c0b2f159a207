import type { SubgraphSdl } from '@kiezgraph/infra/generate/graph';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])`;

/** Two subgraphs, small but of our form: a home with id and ref, and a stub keyed by ref. */
export const TOY_SUBGRAPHS: SubgraphSdl[] = [
  {
    name: 'actors',
    sdl: `${LINK}
      """An organisation (Akteur)."""
      type Actor @key(fields: "id") @key(fields: "ref") {
        """The permanent key."""
        id: ID!
        """The key between subgraphs."""
        ref: ID! @inaccessible
        """The name of today."""
        name: String
      }
      """Where every question begins."""
      type Query {
        """One actor by its key."""
        actor(
          """The key of the actor."""
          id: ID!
        ): Actor
      }`,
  },
  {
    name: 'events',
    sdl: `${LINK}
      """An organisation (Akteur)."""
      type Actor @key(fields: "ref") {
        """The key between subgraphs."""
        ref: ID! @inaccessible
        """The title of its next event."""
        nextEvent: String
      }`,
  },
];
