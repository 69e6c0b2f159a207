import type { ActCase } from './act-case';
import { ACTOR_PROFILE_CASES } from './actor-profile';
import { ACTOR_CASES } from './actors';
import { APPLICATION_CASES } from './applications';
import { CALL_CASES } from './calls';
import { COURSE_CASES } from './cooperation-course';
import { CONTACT_CASES } from './contacts';
import { COOPERATION_CASES } from './cooperations';
import { EVENT_CASES } from './events';
import { FUNDING_CASES } from './funding';
import { FUNDING_VALUE_CASES } from './funding-values';
import { PROGRAMME_CASES } from './programme';
import { NETWORK_CASES } from './networks';
import { REGISTER_CASES } from './register';
import { REGISTER_PLACE_CASES } from './register-places';
import { OUTCOME_CASES } from './outcomes';
import { ATTENDANCE_CASES } from './attendance';
import { SERIES_CASES } from './series';
import { SURVEY_CASES } from './surveys';

export type { ActCase, Ready } from './act-case';

/** Every act by its name, in groups that are tried side by side. */
export const CASES_OF = {
  actors: { ...ACTOR_CASES, ...ACTOR_PROFILE_CASES, ...NETWORK_CASES, ...CONTACT_CASES, ...SURVEY_CASES },
  register: { ...REGISTER_CASES, ...REGISTER_PLACE_CASES, ...PROGRAMME_CASES },
  cooperations: { ...COOPERATION_CASES, ...COURSE_CASES },
  funding: { ...FUNDING_CASES, ...FUNDING_VALUE_CASES, ...CALL_CASES, ...APPLICATION_CASES },
  events: { ...EVENT_CASES, ...SERIES_CASES, ...ATTENDANCE_CASES, ...OUTCOME_CASES },
} satisfies Readonly<Record<string, Readonly<Record<string, ActCase>>>>;

/** Every act of the graph by its name. */
export const CASES: Readonly<Record<string, ActCase>> = Object.assign({}, ...Object.values(CASES_OF));
