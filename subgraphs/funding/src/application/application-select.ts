import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { SELECT } from './application.policy';
import { stepApplication, type ApplicationStepInput } from './application-step-act';
import { Application } from './application.type';

export const ApplicationSelectPayload = payloadOf('ApplicationSelect', 'application', Application);

/** Never more than the quota: the database counts the places, whoever selects at the same moment. */
export const applicationSelect = (
  ctx: FundingContext,
  input: ApplicationStepInput,
): Promise<Result<ApplicationEntity>> =>
  stepApplication(ctx, input, {
    permission: SELECT,
    refused: 'Ausgewählt wird nur von einer Person des Büros, das den Aufruf führt.',
    wrongState: 'Ausgewählt wird eine formal geprüfte Bewerbung, während der Aufruf in Auswahl ist.',
    to: ApplicationStatus.SELECTED,
  });
