import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { SeriesEntity } from './series.entity';

interface Rule {
  /** Whether the act is for series that go on, for those that ended, or for both. */
  readonly on: 'running' | 'ended' | 'both';
  readonly verb: string;
}

/** Every act on a series in sight. */
const RULES = {
  change: { on: 'running', verb: 'geändert' },
  // What was held is said also of a series that ended since.
  occur: { on: 'both', verb: 'mit Veranstaltungen versehen' },
  end: { on: 'running', verb: 'beendet' },
  reopen: { on: 'ended', verb: 'wieder aufgenommen' },
  setVisibility: { on: 'both', verb: 'veröffentlicht oder zurückgezogen' },
} satisfies Record<string, Rule>;

export type SeriesActName = keyof typeof RULES;

export const verbOf = (act: SeriesActName): string => RULES[act].verb;

/** What stands against an act: the viewer, the state of the series, or nothing. */
export const objectionTo = (
  act: SeriesActName,
  viewer: Viewer,
  series: Pick<SeriesEntity, 'officeId' | 'endsOn'>,
): Code.FORBIDDEN | Code.WRONG_STATE | null => {
  // Publishing is for the person who answers for it.
  const mayDo = mayKeep(viewer, series.officeId) && !(act === 'setVisibility' && viewer.isService);
  if (!mayDo) return Code.FORBIDDEN;
  const { on }: Rule = RULES[act];
  const fits = on === 'both' || (on === 'ended') === (series.endsOn !== null);
  return fits ? null : Code.WRONG_STATE;
};

export const may = (act: SeriesActName, viewer: Viewer, series: SeriesEntity): boolean =>
  objectionTo(act, viewer, series) === null;
