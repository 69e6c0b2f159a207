import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkEmail, checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkFirstLead } from './first-lead';
import { hasLead, insertFirstLead } from './lead.repository';
import { findOffice, type OfficeRow } from './register.repository';
import { Office } from './register.type';
import { stewardAct } from './steward-act';

@InputType({ description: 'A lead for an office that has none.' })
export class OfficeLeadAppointInput {
  @Field(() => ID, { description: 'The office.' })
  officeId!: string;

  @Field(() => String, { description: 'The e-mail address by which the lead signs in.' })
  email!: string;

  @Field(() => String, { description: 'The name of the lead.' })
  displayName!: string;
}

export const OfficeLeadAppointPayload = payloadOf('OfficeLeadAppoint', 'office', Office);

export const officeLeadAppoint = (
  ctx: ActorsContext,
  input: OfficeLeadAppointInput,
): Promise<Result<OfficeRow>> =>
  stewardAct(
    ctx,
    refusalsOf(checkEmail('email', input.email), checkLine('displayName', input.displayName)),
    async (em, viewer) => {
      const number = numberFrom('Office', input.officeId);
      const office = number === null ? null : await findOffice(em, number);
      if (!office) return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
      if (await hasLead(em, office.id))
        return fail(Code.RULE_BROKEN, 'Das Büro hat eine Leitung; sie lädt selbst ein.', 'officeId');
      const refusals = await checkFirstLead(em, viewer, office.id, 'email', input.email);
      if (refusals.length > 0) return refuse(refusals);
      await insertFirstLead(em, office.id, input.email, input.displayName);
      return ok(office);
    },
  );
