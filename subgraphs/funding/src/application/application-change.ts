import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { applicantColumns, askApplicant, type Applicant } from './applicant';
import { actOnApplication, ApplicationAtVersionInput } from './application-act';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { checkStatements, columnsFrom, projectColumn } from './application-input';
import { CHANGE } from './application.policy';
import { Application } from './application.type';

@InputType({ description: 'What is to change of an application; what is absent stays.' })
export class ApplicationChangeInput extends ApplicationAtVersionInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Who applies, where that becomes known; the same again asks anew what kind of actor it is. Only a draft gets another.',
  })
  applicantId?: string;

  @Field(() => String, { nullable: true, description: 'The idea of the project; null is not stated.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was submitted, in EDTF (ISO 8601-2); null is not stated.',
  })
  submitted?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the applicant applies as a district of a city state.',
  })
  appliesAsDistrict?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the applicant declares an area of the programme; null is not stated.',
  })
  hasProgrammeArea?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The project of the same office that came of it; null takes it away.',
  })
  projectId?: string | null;
}

export const ApplicationChangePayload = payloadOf('ApplicationChange', 'application', Application);

/** Once it is submitted an application stays its applicant's: who becomes known is added, never swapped. */
const isSwapped = (application: ApplicationEntity, applicant: Applicant | null): boolean =>
  applicant !== null &&
  application.applicantId !== null &&
  application.status !== ApplicationStatus.DRAFT &&
  (application.applicantId !== applicant.key.id || application.applicantOfficeId !== applicant.key.officeId);

export const applicationChange = async (
  ctx: FundingContext,
  input: ApplicationChangeInput,
): Promise<Result<ApplicationEntity>> => {
  const applicant = await askApplicant(ctx.home, input.applicantId);
  return actOnApplication(ctx, input, {
    permission: CHANGE,
    refused: 'Die Bewerbung kann nur das Büro ändern, das den Aufruf führt.',
    wrongState: 'Die Bewerbungen eines abgebrochenen Aufrufs werden nicht mehr geändert.',
    change: async (em, application) => {
      const refusals = [...checkStatements(input), ...(applicant.ok ? [] : applicant.refusals)];
      if (refusals.length > 0 || !applicant.ok) return refuse(refusals);
      if (isSwapped(application, applicant.value))
        return fail(Code.INVALID, 'Eine eingereichte Bewerbung behält ihren Bewerber.', 'applicantId');
      const project = await projectColumn(em, application.officeId, input.projectId);
      if (!project.ok) return project;
      const who = applicant.value ? applicantColumns(applicant.value) : {};
      return ok({ columns: { ...columnsFrom(input), ...project.value, ...who } });
    },
  });
};
