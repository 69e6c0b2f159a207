import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { askApplicantSeen, isSeenAsWide } from './applicant-seen';
import { actOnApplication, ApplicationAtVersionInput } from './application-act';
import type { ApplicationEntity } from './application.entity';
import { NAME } from './application.policy';
import { Application } from './application.type';

@InputType({ description: 'That the applicant of a selected application was named publicly.' })
export class ApplicationNameInput extends ApplicationAtVersionInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it was named; absent is not stated.',
  })
  namedOn?: string;

  @Field(() => SourceInput, { description: 'Where it was named.' })
  source!: SourceInput;
}

export const ApplicationNamePayload = payloadOf('ApplicationName', 'application', Application);

const HIDDEN =
  'Der Akteur ist nicht öffentlich: Seinen Eintrag sehen weniger als den Aufruf. Öffentlich genannt wird nur, wer mindestens so weit zu sehen ist.';

/** How far the applicant's home shows it; null where none is known. */
const applicantSeen = async ({ loaders, home }: FundingContext, id: string): Promise<Visibility | null> => {
  const key = keyFrom('Application', id);
  return key === null ? null : askApplicantSeen(home, await loaders.application.load(key));
};

/** From now on whoever sees the call sees this application, too; so its applicant may not be seen by fewer. */
export const applicationName = async (
  ctx: FundingContext,
  input: ApplicationNameInput,
): Promise<Result<ApplicationEntity>> => {
  const seen = await applicantSeen(ctx, input.applicationId);
  return actOnApplication(ctx, input, {
    permission: NAME,
    refused: 'Öffentlich nennt nur eine Person des Büros, das den Aufruf führt.',
    wrongState:
      'Öffentlich genannt wird eine ausgewählte Bewerbung eines entschiedenen Aufrufs, und das einmal.',
    change: (_em, application, call) => {
      const refusals = refusalsOf(
        checkDay('namedOn', input.namedOn, null, null),
        checkSource('source', input.source),
      );
      if (refusals.length > 0) return refuse(refusals);
      if (application.applicantId === null)
        return fail(Code.INVALID, 'Wer sich beworben hat, ist nicht bekannt.', 'applicationId');
      if (!isSeenAsWide(seen, call.visibility as Visibility))
        return fail(Code.RULE_BROKEN, HIDDEN, 'applicationId');
      const { sourceKind, citation } = sourceColumns(input.source);
      const naming = { namingSource: sourceKind, namingCitation: citation, namedOn: input.namedOn ?? null };
      return ok({ columns: { namingLimit: Visibility.PUBLIC, ...naming } });
    },
  });
};
