import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import {
  actors,
  cooperations,
  events,
  find,
  page,
  seenBy,
  type ActorRecord,
  type CooperationRecord,
  type EventRecord,
  type ToyContext,
} from './toy-records';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@shareable"])
`;
const PAGE = 'type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }\n';
const pageOf = (name: string): string =>
  `type ${name}Connection { nodes: [${name}!]! edges: [${name}Edge!]! pageInfo: PageInfo! totalCount: Int! }
   type ${name}Edge { node: ${name}! cursor: String! }\n`;

export const toySdl: Record<string, string> = {
  actors: `${LINK}${PAGE}${pageOf('Actor')}
    interface Node { id: ID! }
    interface Named { name: String }
    enum ActorKind { NONPROFIT BUSINESS }
    input ActorFilter { kind: ActorKind, nameContains: String }
    type Actor implements Node & Named @key(fields: "id") @key(fields: "ref") {
      id: ID! ref: ID! @inaccessible name: String! kind: ActorKind! parent: Actor children(first: Int = 20): ActorConnection!
      fails: String
    }
    type Office implements Node & Named @key(fields: "id") { id: ID! name: String districts: [String!]! lead: Actor }
    type Query { actor(id: ID!): Actor actors(first: Int = 20, after: String, filter: ActorFilter): ActorConnection!
      named(first: Int): [Named!]! nodes(ids: [ID!]!): [Node]! office: Office! }
    input ActorRenameInput { id: ID! name: String! }
    type ActorRenamePayload { actor: Actor userErrors: [String!]! }
    type Mutation { actorRename(input: ActorRenameInput!): ActorRenamePayload! }`,
  cooperations: `${LINK}${PAGE}${pageOf('Cooperation')}
    interface Node { id: ID! }
    enum PartyRole { GIVER RECEIVER }
    type Actor @key(fields: "ref") { ref: ID! @inaccessible cooperations(first: Int = 20, after: String): CooperationConnection }
    type Party { role: PartyRole! actor: Actor }
    type Cooperation implements Node @key(fields: "id") @key(fields: "ref") {
      id: ID! ref: ID! @inaccessible title: String parties(role: PartyRole): [Party!]! givers: [Actor]! fails: String! }
    type Query { cooperation(id: ID!): Cooperation cooperations(first: Int = 20, after: String): CooperationConnection! }
    type Mutation { cooperationTouch(id: ID!): Cooperation }`,
  events: `${LINK}${PAGE}${pageOf('Event')}
    interface Node { id: ID! }
    type Actor @key(fields: "ref") { ref: ID! @inaccessible events(first: Int = 20): EventConnection }
    type Cooperation @key(fields: "ref") { ref: ID! @inaccessible events: [Event!] }
    type Event implements Node @key(fields: "id") @key(fields: "ref") {
      id: ID! ref: ID! @inaccessible title: String! organisers: [Organiser!]! about: Topic cooperation: Cooperation }
    type Organiser { actor: Actor position: Int! }
    type Silence { reason: String! }
    union Topic = Cooperation | Silence
    type Query { event(id: ID!): Event events(first: Int = 20): EventConnection! }`,
  reports: `${LINK}
    type Actor @key(fields: "ref") { ref: ID! @inaccessible }
    type Cooperation @key(fields: "ref") { ref: ID! @inaccessible }
    type Event @key(fields: "ref") { ref: ID! @inaccessible }
    union Involvement = Cooperation | Event
    type ReportRow { actor: Actor involvements(first: Int = 20): [Involvement]! count: Int! }
    type Query { report(first: Int = 20): [ReportRow!]! }`,
};

const idOf = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64url');
const keyOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
const typed = <T extends object>(typeName: string, row: T | null) => row && { __typename: typeName, ...row };
const own = (typeName: string) => ({
  __resolveReference: undefined as unknown,
  id: ({ key }: { key: string }) => idOf(typeName, key),
  ref: ({ key }: { key: string }) => key,
});
const stub = {
  __resolveReference: ({ ref }: { ref: string }) => ({ key: ref }),
  ref: ({ key }: { key: string }) => key,
};
const home = <T extends { key: string; sight: never }>(typeName: string, rows: readonly T[]) => ({
  ...own(typeName),
  __resolveReference: ({ id, ref }: { id?: string; ref?: string }, ctx: ToyContext) =>
    find(rows, ref ?? keyOf(id ?? ''), ctx),
});
const visible = <T>(rows: readonly T[], ctx: ToyContext): T[] =>
  (rows as never[]).filter(seenBy(ctx.viewer)) as T[];
const boom = (): never => {
  throw new Error('secret detail http://internal:4012/graphql');
};
type Page = { first?: number; after?: string | null };

const actorResolvers = {
  Node: { __resolveType: (row: { __typename: string }) => row.__typename },
  Named: { __resolveType: (row: { __typename: string }) => row.__typename },
  Actor: {
    ...home('Actor', actors as never[]),
    parent: (row: ActorRecord, _: unknown, ctx: ToyContext) => row.parent && find(actors, row.parent, ctx),
    children: (row: ActorRecord, args: Page, ctx: ToyContext) =>
      page(
        visible(actors, ctx).filter(({ parent }) => parent === row.key),
        args,
      ),
    fails: ({ kind }: ActorRecord) => (kind === 'BUSINESS' ? boom() : 'fine'),
  },
  Office: {
    id: () => idOf('Office', 'o1'),
    lead: (_: unknown, __: unknown, ctx: ToyContext) => find(actors, 'a1', ctx),
  },
  Query: {
    actor: (_: unknown, { id }: { id: string }, ctx: ToyContext) => find(actors, keyOf(id), ctx),
    actors: (
      _: unknown,
      args: Page & { filter?: { kind?: string; nameContains?: string } },
      ctx: ToyContext,
    ) =>
      page(
        visible(actors, ctx)
          .filter(row => !args.filter?.kind || row.kind === args.filter.kind)
          .filter(row => row.name.includes(args.filter?.nameContains ?? '')),
        args,
      ),
    named: (_: unknown, { first }: Page, ctx: ToyContext) => [
      { __typename: 'Office', name: 'Wedding', districts: ['01'] },
      ...visible(actors, ctx)
        .slice(0, first ?? 4)
        .map(row => typed('Actor', row)),
    ],
    nodes: (_: unknown, { ids }: { ids: string[] }, ctx: ToyContext) =>
      ids.map(id => typed('Actor', find(actors, keyOf(id), ctx))),
    office: () => ({ name: null, districts: ['01', '08'] }),
  },
  Mutation: {
    actorRename: (_: unknown, { input }: { input: { id: string; name: string } }, ctx: ToyContext) => {
      const row = find(actors, keyOf(input.id), ctx);
      return row
        ? { actor: { ...row, name: input.name }, userErrors: [] }
        : { actor: null, userErrors: ['missing'] };
    },
  },
};

const cooperationResolvers = {
  Node: { __resolveType: () => 'Cooperation' },
  Actor: {
    ...stub,
    cooperations: ({ key }: { key: string }, args: Page, ctx: ToyContext) =>
      page(
        visible(cooperations, ctx).filter(row => row.parties.some(({ actor }) => actor === key)),
        args,
      ),
  },
  Party: { actor: ({ actor }: { actor: string }) => ({ key: actor }) },
  Cooperation: {
    ...home('Cooperation', cooperations as never[]),
    parties: (row: CooperationRecord, { role }: { role?: string }) =>
      row.parties.filter(each => !role || each.role === role),
    givers: (row: CooperationRecord) =>
      row.parties.filter(({ role }) => role === 'GIVER').map(({ actor }) => ({ key: actor })),
    fails: ({ title }: CooperationRecord) => (title === null ? boom() : 'fine'),
  },
  Query: {
    cooperation: (_: unknown, { id }: { id: string }, ctx: ToyContext) => find(cooperations, keyOf(id), ctx),
    cooperations: (_: unknown, args: Page, ctx: ToyContext) => page(visible(cooperations, ctx), args),
  },
  Mutation: {
    cooperationTouch: (_: unknown, { id }: { id: string }, ctx: ToyContext) =>
      find(cooperations, keyOf(id), ctx),
  },
};

const eventResolvers = {
  Node: { __resolveType: () => 'Event' },
  Topic: { __resolveType: (row: { reason?: string }) => (row.reason ? 'Silence' : 'Cooperation') },
  Actor: {
    ...stub,
    events: ({ key }: { key: string }, args: Page, ctx: ToyContext) =>
      page(
        visible(events, ctx).filter(({ organisers }) => organisers.includes(key)),
        args,
      ),
  },
  Cooperation: {
    ...stub,
    events: ({ key }: { key: string }, _: unknown, ctx: ToyContext) =>
      visible(events, ctx).filter(({ about }) => about === key),
  },
  Event: {
    ...home('Event', events as never[]),
    organisers: (row: EventRecord) =>
      row.organisers.map((actor, position) => ({ actor: { key: actor }, position })),
    about: ({ about }: EventRecord) => (about ? { key: about } : { reason: 'nothing' }),
    cooperation: ({ about }: EventRecord) => about && { key: about },
  },
  Query: {
    event: (_: unknown, { id }: { id: string }, ctx: ToyContext) => find(events, keyOf(id), ctx),
    events: (_: unknown, args: Page, ctx: ToyContext) => page(visible(events, ctx), args),
  },
};

const reportResolvers = {
  Actor: stub,
  Cooperation: stub,
  Event: stub,
  Involvement: { __resolveType: (row: { __typename: string }) => row.__typename },
  ReportRow: {
    actor: ({ key }: { key: string }) => ({ key }),
    involvements: ({ key }: { key: string }, { first = 20 }: Page) =>
      [
        ...cooperations
          .filter(row => row.parties.some(({ actor }) => actor === key))
          .map(row => typed('Cooperation', row)),
        ...events.filter(row => row.organisers.includes(key)).map(row => typed('Event', row)),
      ].slice(0, first),
  },
  Query: {
    report: (_: unknown, { first = 20 }: Page) =>
      actors.slice(0, first).map(({ key }, count) => ({ key, count })),
  },
};

const resolvers: Record<string, object> = {
  actors: actorResolvers,
  cooperations: cooperationResolvers,
  events: eventResolvers,
  reports: reportResolvers,
};

/** The four toy subgraphs as executable schemas, by name. */
export const toySchemas = (): Record<string, GraphQLSchema> =>
  Object.fromEntries(
    Object.entries(toySdl).map(([name, sdl]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers[name] as never }]),
    ]),
  );
