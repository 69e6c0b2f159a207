import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { EventEntity } from './event.entity';
import { EventStatus } from './event.words';

const { DRAFT, ANNOUNCED, HELD, DOCUMENTED, CANCELLED } = EventStatus;

interface Rule {
  /** The states in which the act is possible. */
  readonly from: readonly EventStatus[];
  /** The act as a German participle, for refusals. */
  readonly verb: string;
}

/** Every act on an event in sight, and the states it may start from: the event's life on one page. */
const RULES = {
  change: { from: [DRAFT, ANNOUNCED, HELD, DOCUMENTED], verb: 'geändert' },
  move: { from: [DRAFT, ANNOUNCED], verb: 'verlegt' },
  announce: { from: [DRAFT], verb: 'angekündigt' },
  hold: { from: [ANNOUNCED], verb: 'als durchgeführt vermerkt' },
  // A documented event is documented again to mend its summary.
  document: { from: [HELD, DOCUMENTED], verb: 'dokumentiert' },
  cancel: { from: [DRAFT, ANNOUNCED], verb: 'abgesagt' },
  // Back by one step of the life: what was called off or stated as held by mistake.
  revive: { from: [CANCELLED, HELD, DOCUMENTED], verb: 'zurückgenommen' },
  // What other sources say, and which of it holds, also of what is long over.
  source: { from: [DRAFT, ANNOUNCED, HELD, DOCUMENTED], verb: 'mit einer Quelle versehen' },
  // What came of it, and who was there.
  conclude: { from: [HELD, DOCUMENTED], verb: 'mit Ergebnissen oder Teilnahmen versehen' },
  setVisibility: {
    from: [DRAFT, ANNOUNCED, HELD, DOCUMENTED, CANCELLED],
    verb: 'veröffentlicht oder zurückgezogen',
  },
} satisfies Record<string, Rule>;

export type EventActName = keyof typeof RULES;

export const verbOf = (act: EventActName): string => RULES[act].verb;

/** What stands against an act: the viewer, the event's state, or nothing. */
export const objectionTo = (
  act: EventActName,
  viewer: Viewer,
  event: EventEntity,
): Code.FORBIDDEN | Code.WRONG_STATE | null => {
  // Publishing is for the person who answers for it.
  const mayDo = mayKeep(viewer, event.officeId) && !(act === 'setVisibility' && viewer.isService);
  if (!mayDo) return Code.FORBIDDEN;
  const from: readonly EventStatus[] = RULES[act].from;
  return from.includes(event.status) ? null : Code.WRONG_STATE;
};

export const may = (act: EventActName, viewer: Viewer, event: EventEntity): boolean =>
  objectionTo(act, viewer, event) === null;
