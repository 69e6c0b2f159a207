import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { ApplicationAtVersionInput } from './application-act';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { submittedColumns } from './application-input';
import { SUBMIT } from './application.policy';
import { stepApplication } from './application-step-act';
import { Application } from './application.type';

@InputType({ description: 'That an application was submitted: only by the eligible, and in time.' })
export class ApplicationSubmitInput extends ApplicationAtVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'When, in EDTF (ISO 8601-2); absent leaves what was stated before.',
  })
  submitted?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

export const ApplicationSubmitPayload = payloadOf('ApplicationSubmit', 'application', Application);

export const applicationSubmit = (
  ctx: FundingContext,
  input: ApplicationSubmitInput,
): Promise<Result<ApplicationEntity>> => {
  const refusals = refusalsOf(checkPeriod('submitted', input.submitted));
  const isStated = typeof input.submitted === 'string' && refusals.length === 0;
  return stepApplication(ctx, input, {
    permission: SUBMIT,
    refused: 'Eine Bewerbung reicht nur das Büro ein, das den Aufruf führt.',
    wrongState: 'Eingereicht wird ein Entwurf, solange der Aufruf offen ist.',
    to: ApplicationStatus.SUBMITTED,
    refusals: () => refusals,
    ...(isStated && { columns: submittedColumns(input.submitted ?? null) }),
  });
};
