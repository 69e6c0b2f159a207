import { buildSubgraph, printSubgraph, type SubgraphShape } from '@kiezgraph/kernel/graphql/build-subgraph';
import { keyFrom, keyFromRef } from '@kiezgraph/kernel/graphql/node';
import type { GraphQLSchema } from 'graphql';
import type { EventsContext } from './context';
import { EventActsResolver } from './event/event-acts.resolver';
import { EventRightsResolver } from './event/event-rights.resolver';
import { EventOrganiserResolver, EventResolver } from './event/event.resolver';
import { shownActor } from './foreign/actor.reference';
import { ActorEventsResolver } from './foreign/actor.resolver';
import { OfficeEventsResolver } from './foreign/office.resolver';

interface Reference {
  readonly id?: string;
  readonly ref?: string;
}

/** The table of contents: what events answers, and how its records are found from elsewhere. */
const shape: SubgraphShape = {
  resolvers: [
    EventResolver,
    EventRightsResolver,
    EventOrganiserResolver,
    EventActsResolver,
    ActorEventsResolver,
    OfficeEventsResolver,
  ],
  references: {
    Event: ({ id, ref }: Reference, { loaders }: EventsContext) => {
      const key = ref === undefined ? keyFrom('Event', id ?? '') : keyFromRef(ref);
      return key === null ? null : loaders.event.load(key);
    },
    Actor: ({ ref }: Reference, { home }: EventsContext) =>
      ref === undefined ? null : shownActor(home, ref),
    Office: ({ ref }: Reference) => ({ ref }),
  },
};

export const buildSchema = (): Promise<GraphQLSchema> => buildSubgraph(shape);

export const printSdl = (): Promise<string> => printSubgraph(shape);
