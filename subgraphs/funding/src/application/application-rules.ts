import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { CallEntity } from '../call/call.entity';
import { GERMAN_KIND } from '../foreign/actor-kind.enums';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { faultOf, placesOf, type Fault } from './application.repository';

const eligibleKinds = ({ eligibleKinds: kinds }: CallEntity): string =>
  kinds.map(kind => GERMAN_KIND[kind]).join(', ');

const said: Readonly<
  Record<Fault, (call: CallEntity, application: ApplicationEntity) => { message: string; field: string }>
> = {
  KIND: (call, { applicantKind }) => ({
    message: `Der Aufruf lässt nur zu: ${eligibleKinds(call)}. Der Bewerber ist: ${applicantKind ? GERMAN_KIND[applicantKind] : 'unbekannt'}.`,
    field: 'applicantId',
  }),
  DISTRICT: () => ({
    message: 'Der Aufruf lässt keinen Bezirk eines Stadtstaats als Kommune zu.',
    field: 'appliesAsDistrict',
  }),
  AREA: () => ({
    message: 'Wer sich bewirbt, erklärt, ein Gebiet des Programms zu haben: der Aufruf verlangt es.',
    field: 'hasProgrammeArea',
  }),
  LATE: call => ({ message: `Die Frist des Aufrufs endete: ${call.closes ?? ''}.`, field: 'submitted' }),
  EARLY: call => ({ message: `Der Aufruf begann erst: ${call.opens ?? ''}.`, field: 'submitted' }),
};

const TAKES_A_PLACE = [ApplicationStatus.SELECTED, ApplicationStatus.DROPPED_OUT];

/**
 * Why the application as it stands now breaks a rule of the call. The call is held, so the answer stays true until the
 * commit. `key` is the field to blame where the act has no field of the fault's own.
 */
export const brokenRules = async (
  em: EntityManager,
  call: CallEntity,
  application: ApplicationEntity,
  inputFields: readonly string[],
): Promise<Refusal[]> => {
  const fault = await faultOf(em, application);
  if (fault !== null) {
    const { message, field } = said[fault](call, application);
    const blamed = inputFields.includes(field) ? field : 'applicationId';
    return [{ code: Code.RULE_BROKEN, message, field: blamed }];
  }
  if (!TAKES_A_PLACE.includes(application.status)) return [];
  const { taken, quota } = await placesOf(em, call);
  if (quota === null || taken <= quota) return [];
  const message = `Der Aufruf hat ${quota} Plätze, und alle sind vergeben.`;
  return [{ code: Code.RULE_BROKEN, message, field: 'applicationId' }];
};
