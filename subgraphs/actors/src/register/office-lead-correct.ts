import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkEmail, checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkFirstLead } from './first-lead';
import { correctFirstLead, type Correction } from './lead.repository';
import { findOffice, type OfficeRow } from './register.repository';
import { Office } from './register.type';
import { stewardAct } from './steward-act';

@InputType({ description: 'Another address for a first lead whose address was mistyped.' })
export class OfficeLeadCorrectInput {
  @Field(() => ID, { description: 'The office.' })
  officeId!: string;

  @Field(() => String, { description: 'The e-mail address by which the lead signs in.' })
  email!: string;

  @Field(() => String, { description: 'The name of the lead.' })
  displayName!: string;
}

export const OfficeLeadCorrectPayload = payloadOf('OfficeLeadCorrect', 'office', Office);

const REFUSALS: Readonly<Record<Exclude<Correction, 'DONE'>, [Code, string, string]>> = {
  NONE: [Code.WRONG_STATE, 'Das Büro hat noch keine Leitung; sie wird eingesetzt.', 'officeId'],
  ACTED: [
    Code.RULE_BROKEN,
    'In diesem Büro wurde seither gearbeitet; nur eine Leitung, die noch nichts getan hat, wird berichtigt.',
    'officeId',
  ],
  STEWARD: [Code.RULE_BROKEN, 'Wer das Register pflegt, leitet kein anderes Büro.', 'email'],
  FORBIDDEN: [Code.FORBIDDEN, 'Nur die Netzwerkstelle pflegt das Register.', 'officeId'],
};

export const officeLeadCorrect = (
  ctx: ActorsContext,
  input: OfficeLeadCorrectInput,
): Promise<Result<OfficeRow>> =>
  stewardAct(
    ctx,
    refusalsOf(checkEmail('email', input.email), checkLine('displayName', input.displayName)),
    async (em, viewer) => {
      const number = numberFrom('Office', input.officeId);
      const office = number === null ? null : await findOffice(em, number);
      if (!office) return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
      const refusals = await checkFirstLead(em, viewer, office.id, 'email', input.email);
      if (refusals.length > 0) return refuse(refusals);
      const correction = await correctFirstLead(em, office.id, input.email, input.displayName);
      return correction === 'DONE' ? ok(office) : fail(...REFUSALS[correction]);
    },
  );
