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

/** Every act of the graph by its name. */
export const CASES: Readonly<Record<string, ActCase>> = {
  ...ACTOR_CASES,
  ...ACTOR_PROFILE_CASES,
  ...REGISTER_CASES,
  ...REGISTER_PLACE_CASES,
  ...COOPERATION_CASES,
  ...COURSE_CASES,
  ...FUNDING_CASES,
  ...FUNDING_VALUE_CASES,
  ...EVENT_CASES,
  ...SERIES_CASES,
  ...ATTENDANCE_CASES,
  ...OUTCOME_CASES,
  ...PROGRAMME_CASES,
  ...CALL_CASES,
  ...APPLICATION_CASES,
  ...NETWORK_CASES,
  ...CONTACT_CASES,
  ...SURVEY_CASES,
};
