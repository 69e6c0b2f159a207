import type { Person } from '../../support/person';
import type { Stage } from '../stage';

/** An act that would succeed: who does it, and with which input. */
export interface Ready {
  readonly person: Person;
  readonly input: Record<string, unknown>;
}

/** How one act behaves. */
export interface ActCase {
  /** The payload's field. */
  readonly record: string;
  /** Everything that has to be there first, through other acts, and the input with every field that the act has. */
  ready(stage: Stage): Promise<Ready>;
  /** What the act says the second time, at the version it left. */
  readonly again: 'OK' | 'NOT_FOUND' | 'WRONG_STATE' | 'INVALID' | 'RULE_BROKEN' | 'SAME';
  /** What somebody of another office, of the own office but in a lesser role, and a program are told. */
  readonly stranger?: 'FORBIDDEN' | 'NOT_FOUND';
  readonly lesser?: 'FORBIDDEN' | 'NOT_FOUND' | 'OK';
  readonly service?: 'FORBIDDEN' | 'NOT_FOUND' | 'OK';
  /** The field beside the record that foretells whether the act would be allowed. */
  readonly can?: string;
}

let number = 20_000;
/** A number that the register has not given yet. */
export const next = (): number => (number += 1);

export const currentVersion = async (
  { platform }: Stage,
  person: Person,
  concept: string,
  id: string,
): Promise<number> =>
  (await platform.ask(person, `query V($id: ID!) { ${concept}(id: $id) { version } }`, { id })).data[concept]
    .version;
