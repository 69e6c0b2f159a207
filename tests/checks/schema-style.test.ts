import { lintSchema } from '@kiezgraph/infra/check/schema-lint';

const GOOD = `
"""Anything with a key."""
interface Node {
  """The key."""
  id: ID!
}
"""An organisation (Akteur)."""
type Actor implements Node {
  """The key."""
  id: ID!
  """The day on which it began."""
  foundedOn: LocalDate
  """The instant of the last change."""
  changedAt: DateTime
  """Its name on a day."""
  nameOn(
    """The day."""
    on: LocalDate!
  ): [String!]
  """Where it works."""
  workplaces(
    """How many."""
    first: Int
    """After which."""
    after: String
  ): ActorConnection
}
"""A page of actors."""
type ActorConnection {
  """The actors of the page."""
  nodes: [Actor!]!
}
"""What kind of organisation it is."""
enum ActorKind {
  """A sole trader."""
  SOLE_TRADER
}
"""What to rename."""
input ActorRenameInput {
  """Which actor."""
  actorId: ID!
}
"""A day (YYYY-MM-DD)."""
scalar LocalDate
"""An instant."""
scalar DateTime
"""Where every question begins."""
type Query {
  """One actor."""
  actor(
    """Its key."""
    id: ID!
  ): Actor
}`;

/** A fault to plant: what is replaced, by what, and the sentence it must cause. */
const PLANTED: [name: string, good: string, bad: string, sentence: string][] = [
  ['an undescribed type', '"""An organisation (Akteur)."""', '', 'Actor has no description.'],
  ['an undescribed field', '"""The day on which it began."""', '', 'Actor.foundedOn has no description.'],
  ['an undescribed argument', '"""Its key."""', '', 'Query.actor(id:) has no description.'],
  ['an undescribed enum value', '"""A sole trader."""', '', 'ActorKind.SOLE_TRADER has no description.'],
  ['an undescribed input field', '"""Which actor."""', '', 'ActorRenameInput.actorId has no description.'],
  ['an undescribed scalar', '"""An instant."""', '', 'DateTime has no description.'],
  ['an undescribed interface', '"""Anything with a key."""', '', 'Node has no description.'],
  [
    'a description without a full stop',
    'it began.',
    'it began',
    'Actor.foundedOn has a description that does not end in a full stop.',
  ],
  [
    'a growing list',
    '): ActorConnection',
    '): [Actor!]',
    'Actor.workplaces is a list of Actor records, so it is a connection.',
  ],
  [
    'a connection that can not be walked',
    'after: String',
    'offset: Int',
    'Actor.workplaces is a connection without the argument after.',
  ],
  [
    'an enum value in lower case',
    ' SOLE_TRADER',
    ' soleTrader',
    'ActorKind.soleTrader is not written in SCREAMING_SNAKE.',
  ],
  [
    'a day without On',
    'foundedOn:',
    'founded:',
    'Actor.founded is a day (LocalDate), so its name ends in On.',
  ],
  [
    'an instant without At',
    'changedAt:',
    'changed:',
    'Actor.changed is an instant (DateTime), so its name ends in At.',
  ],
  [
    'a day as text',
    'foundedOn: LocalDate',
    'foundedOn: String',
    'Actor.foundedOn ends in On, so it is a LocalDate, not String.',
  ],
  [
    'a key as text',
    'actorId: ID!',
    'actorId: String!',
    'ActorRenameInput.actorId is a key, so its type is ID, not String.',
  ],
  [
    'a deprecation without replacement',
    'foundedOn: LocalDate',
    'foundedOn: LocalDate @deprecated(reason: "Gone on 2027-01-01.")',
    'Actor.foundedOn is deprecated without naming the replacement in `…`.',
  ],
  [
    'a deprecation without a day',
    'foundedOn: LocalDate',
    'foundedOn: LocalDate @deprecated(reason: "Use `Actor.beganOn`.")',
    'Actor.foundedOn is deprecated without a day of removal (YYYY-MM-DD).',
  ],
];

describe('schema style', () => {
  test('a schema as it should be has no fault', () => expect(lintSchema(GOOD)).toEqual([]));

  test.each(PLANTED)('%s is refused', (_name, good, bad, sentence) => {
    expect(GOOD).toContain(good);
    expect(lintSchema(GOOD.replace(good, bad))).toEqual([sentence]);
  });

  test('a deprecation that says everything passes', () => {
    const reason = 'Use `Actor.beganOn`; removed on 2027-06-30.';
    expect(
      lintSchema(
        GOOD.replace('foundedOn: LocalDate', `foundedOn: LocalDate @deprecated(reason: "${reason}")`),
      ),
    ).toEqual([]);
  });
});
