import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { checkStep, stepFrom, type StepStatements } from '../step/step-input';
import { actOnApplication, ApplicationAtVersionInput, type ApplicationAct } from './application-act';
import type { ApplicationEntity } from './application.entity';
import type { ApplicationStatus } from './application.enums';

/** A step of an application, and when it really happened. */
@InputType({ description: 'A step of an application.' })
export class ApplicationStepInput extends ApplicationAtVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'When it happened, in EDTF (ISO 8601-2); absent is not stated.',
  })
  happened?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the record of the office; nobody else reads it.',
  })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

type StepAct = Pick<ApplicationAct, 'permission' | 'refused' | 'wrongState'> & {
  readonly to: ApplicationStatus;
  readonly refusals?: (application: ApplicationEntity) => readonly Refusal[];
  readonly columns?: Partial<ApplicationEntity>;
};

/** The frame of every act that takes an application a step further. */
export const stepApplication = (
  ctx: FundingContext,
  input: ApplicationAtVersionInput & StepStatements,
  { to, refusals, columns = {}, ...act }: StepAct,
): Promise<Result<ApplicationEntity>> =>
  actOnApplication(ctx, input, {
    ...act,
    change: (_em, application) => {
      const all = [...checkStep(input), ...(refusals?.(application) ?? [])];
      return all.length > 0 ? refuse(all) : ok({ columns, step: stepFrom(to, input) });
    },
  });
