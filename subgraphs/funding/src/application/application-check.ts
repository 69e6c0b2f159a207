import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { ApplicationAtVersionInput } from './application-act';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus, FormalCheck } from './application.enums';
import { CHECK } from './application.policy';
import { stepApplication } from './application-step-act';
import { Application } from './application.type';

@InputType({ description: 'What the formal check of an application finds.' })
export class ApplicationCheckInput extends ApplicationAtVersionInput {
  @Field(() => FormalCheck, {
    description: 'What it finds; of a draft, which was never submitted validly, only that it is rejected.',
  })
  finding!: FormalCheck;

  @Field(() => String, { nullable: true, description: 'The rule it breaks; needed for a rejection.' })
  rule?: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was checked, in EDTF (ISO 8601-2); absent is not stated.',
  })
  happened?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

export const ApplicationCheckPayload = payloadOf('ApplicationCheck', 'application', Application);

const check = (input: ApplicationCheckInput, { status }: ApplicationEntity): Refusal[] => {
  const refusals = refusalsOf(checkText('rule', input.rule, 2000));
  if (refusals.length > 0) return refusals;
  if (input.finding === FormalCheck.REJECTED)
    return input.rule
      ? []
      : [{ code: Code.INVALID, message: 'Zur Ablehnung fehlt die Regel.', field: 'rule' }];
  if (status === ApplicationStatus.SUBMITTED) return [];
  const message = 'Formal in Ordnung ist nur eine eingereichte Bewerbung.';
  return [{ code: Code.WRONG_STATE, message, field: 'finding' }];
};

export const applicationCheck = (
  ctx: FundingContext,
  input: ApplicationCheckInput,
): Promise<Result<ApplicationEntity>> =>
  stepApplication(
    ctx,
    { ...input, reason: input.rule ?? null },
    {
      permission: CHECK,
      refused: 'Formal prüft nur eine Person des Büros, das den Aufruf führt.',
      wrongState: 'Formal geprüft wird eine eingereichte Bewerbung vor der Entscheidung.',
      to:
        input.finding === FormalCheck.OK
          ? ApplicationStatus.FORMALLY_OK
          : ApplicationStatus.FORMALLY_REJECTED,
      refusals: application => check(input, application),
    },
  );
