import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import type { EntityManager } from 'typeorm';
import { isStewardElsewhere } from './lead.repository';

/**
 * Whoever keeps the register makes offices, and so leads none but the own one: else it would be one step to every
 * right an office can give. The viewer's own address counts too: a stewardship by claim or subject names none.
 */
export const checkFirstLead = async (
  em: EntityManager,
  viewer: Viewer,
  officeId: number,
  field: string,
  email: string,
): Promise<Refusal[]> => {
  const isOwn = viewer.identity?.email === email.toLowerCase();
  const isSteward =
    (isOwn && !viewer.holds(officeId, ['NETWORK_STEWARD'])) ||
    (await isStewardElsewhere(em, email, officeId));
  return isSteward
    ? [{ code: Code.RULE_BROKEN, message: 'Wer das Register pflegt, leitet kein anderes Büro.', field }]
    : [];
};
