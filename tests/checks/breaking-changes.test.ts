import { unannouncedBreakingChanges } from '@kiezgraph/infra/check/breaking-changes';
import { releasedChangelog } from '@kiezgraph/infra/generate/changelog';

const BASELINE = 'type Query { actor(id: ID!): String events: [String!] }';
const WITHOUT_EVENTS = 'type Query { actor(id: ID!): String }';
const CHANGELOG = `# Changelog

## [Unreleased]

### Removed

- \`Query.events\`: ask \`Query.actor\` instead.

## [0.1.0] - 2026-11-30

- \`Query.actor\`
`;

describe('breaking changes', () => {
  test('nothing changed, nothing to announce', async () => {
    expect(await unannouncedBreakingChanges(BASELINE, BASELINE, '')).toEqual([]);
  });

  test('a new field breaks nobody', async () => {
    const grown = BASELINE.replace('events', 'offices: [String!] events');
    expect(await unannouncedBreakingChanges(BASELINE, grown, '')).toEqual([]);
  });

  test('a removed field fails until the changelog says so', async () => {
    const silent = CHANGELOG.replace('`Query.events`', 'some events');
    expect(await unannouncedBreakingChanges(BASELINE, WITHOUT_EVENTS, silent)).toEqual([
      expect.stringMatching(/events.*CHANGELOG\.md.*`Query\.events`/),
    ]);
    expect(await unannouncedBreakingChanges(BASELINE, WITHOUT_EVENTS, CHANGELOG)).toEqual([]);
  });

  test('what an earlier release announced does not excuse a change of today', async () => {
    const changed = WITHOUT_EVENTS.replace('): String', '): Int');
    expect(await unannouncedBreakingChanges(WITHOUT_EVENTS, changed, CHANGELOG)).toEqual([]);
    const [, earlier = ''] = CHANGELOG.split('### Removed');
    const older = `## [Unreleased]\n${earlier.slice(earlier.indexOf('## [0.1.0]'))}`;
    expect(await unannouncedBreakingChanges(WITHOUT_EVENTS, changed, older)).toHaveLength(1);
  });

  test('a release empties the unreleased part, so its announcements are spent', async () => {
    const released = releasedChangelog(CHANGELOG, '0.2.0', '2026-12-15');
    expect(released).toContain('## [0.2.0] - 2026-12-15\n\n### Removed');
    expect(await unannouncedBreakingChanges(BASELINE, WITHOUT_EVENTS, released)).toHaveLength(1);
  });
});
