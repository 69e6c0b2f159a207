import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { actOnApplication, type ApplicationAtVersionInput } from './application-act';
import type { ApplicationEntity } from './application.entity';
import { UNNAME } from './application.policy';
import { Application } from './application.type';

export const ApplicationUnnamePayload = payloadOf('ApplicationUnname', 'application', Application);

/** Undoes `applicationName`: from now on the office alone sees the application again. */
export const applicationUnname = (
  ctx: FundingContext,
  input: ApplicationAtVersionInput,
): Promise<Result<ApplicationEntity>> =>
  actOnApplication(ctx, input, {
    permission: UNNAME,
    refused: 'Eine Nennung nimmt nur eine Person des Büros zurück, das den Aufruf führt.',
    wrongState: 'Diese Bewerbung ist nicht öffentlich genannt.',
    change: () =>
      ok({
        columns: { namingLimit: Visibility.OFFICE, namingSource: null, namingCitation: null, namedOn: null },
      }),
  });
