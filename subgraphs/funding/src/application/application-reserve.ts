import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { SET_RESERVE } from './application.policy';
import { stepApplication, type ApplicationStepInput } from './application-step-act';
import { Application } from './application.type';

export const ApplicationReservePayload = payloadOf('ApplicationReserve', 'application', Application);

/** The application moves up by `applicationSelect` when a place is freed. */
export const applicationReserve = (
  ctx: FundingContext,
  input: ApplicationStepInput,
): Promise<Result<ApplicationEntity>> =>
  stepApplication(ctx, input, {
    permission: SET_RESERVE,
    refused: 'Nachrücker bestimmt nur eine Person des Büros, das den Aufruf führt.',
    wrongState: 'Nachrücker wird eine formal geprüfte Bewerbung, während der Aufruf in Auswahl ist.',
    to: ApplicationStatus.RESERVE,
  });
