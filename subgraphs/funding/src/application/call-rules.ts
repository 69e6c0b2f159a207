import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { CallEntity } from '../call/call.entity';
import type { CallStatements } from '../call/call-input';
import { CallStatus } from '../call/call.enums';
import { countIn, faultsOfCall, isSomebodyNamed, placesOf, type Fault } from './application.repository';
import { ApplicationStatus } from './application.enums';

const FIELDS: Readonly<Record<Fault, keyof CallStatements>> = {
  KIND: 'eligibility',
  DISTRICT: 'eligibility',
  AREA: 'eligibility',
  LATE: 'closes',
  EARLY: 'opens',
};

/** What a changed call would do to the applications that are there: rules and quota are not narrowed past them. */
export const refuseBrokenRules = async (
  em: EntityManager,
  call: CallEntity,
  stated: CallStatements,
): Promise<Refusal[]> => {
  const refusals: Refusal[] = [];
  if (stated.quota !== undefined) {
    const { taken, quota } = await placesOf(em, call);
    if (quota !== null && taken > quota) {
      const message = `Es sind schon ${taken} ausgewählt; weniger Plätze kann der Aufruf nicht haben.`;
      refusals.push({ code: Code.RULE_BROKEN, message, field: 'quota' });
    }
  }
  if ([stated.eligibility, stated.opens, stated.closes].every(value => value === undefined)) return refusals;
  for (const fault of await faultsOfCall(em, call)) {
    const message = 'Eine eingereichte Bewerbung würde diese Regel nicht mehr einhalten.';
    refusals.push({ code: Code.RULE_BROKEN, message, field: FIELDS[fault] });
  }
  return refusals;
};

const { DRAFT, SELECTED, RESERVE, NOT_SELECTED, DROPPED_OUT } = ApplicationStatus;
const BEYOND_DRAFT = Object.values(ApplicationStatus).filter(status => status !== DRAFT);

/** Why the last step of a call can not be taken back yet: something came after it. */
export const leftBehind = async (em: EntityManager, call: CallEntity): Promise<string | null> => {
  if (call.status === CallStatus.PUBLISHED && (await countIn(em, call, BEYOND_DRAFT)) > 0)
    return 'Es liegen schon Bewerbungen vor.';
  if (
    call.status === CallStatus.IN_SELECTION &&
    (await countIn(em, call, [SELECTED, RESERVE, NOT_SELECTED])) > 0
  )
    return 'Über eine Bewerbung ist schon entschieden; nehmen Sie zuerst diesen Schritt zurück.';
  if (call.status !== CallStatus.DECIDED) return null;
  if ((await countIn(em, call, [DROPPED_OUT])) > 0)
    return 'Eine Bewerbung ist nach der Entscheidung ausgeschieden; nehmen Sie zuerst diesen Schritt zurück.';
  return (await isSomebodyNamed(em, call))
    ? 'Eine Bewerbung ist öffentlich genannt; nehmen Sie zuerst die Nennung zurück.'
    : null;
};
