import { parsePeriod, today } from '@kiezgraph/kernel/approximate-date';
import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey, ClientKeyInput } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice, Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { insertVerdict } from '../verdict/verdict.repository';
import { Judgement } from '../verdict/verdict.type';
import { CooperationEntity } from './cooperation.entity';
import { CooperationInitiator, CooperationKind } from './cooperation.enums';
import { checkTerms, CooperationPartyInput, findParties, officesOf, termsOf } from './cooperation-input';
import { partyOfficesOf } from './cooperation.policy';
import { Cooperation } from './cooperation.type';
import { setParties } from './party.repository';

@InputType({ description: 'A new cooperation, seen at first by the offices of its parties.' })
export class CooperationProposeInput extends ClientKeyInput {
  @Field(() => CooperationKind, { description: 'What is given.' })
  kind!: CooperationKind;

  @Field(() => String, { description: 'A short name.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is to be agreed.' })
  description?: string;

  @Field(() => CooperationInitiator, {
    defaultValue: CooperationInitiator.COORDINATOR,
    description: 'Who started it.',
  })
  initiatedBy!: CooperationInitiator;

  @Field(() => String, { nullable: true, description: 'The period it is meant for, in EDTF (ISO 8601-2).' })
  period?: string;

  @Field(() => [CooperationPartyInput], {
    description: 'At least two different actors; at least one gives and one receives.',
  })
  parties!: CooperationPartyInput[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which the proposing office itself said yes for its own party, if not today; not in the future.',
  })
  agreedOn?: string;
}

export const CooperationProposePayload = payloadOf('CooperationPropose', 'cooperation', Cooperation);

const propose = async (
  { db, home }: CooperationsContext,
  input: CooperationProposeInput,
): Promise<Result<CooperationEntity>> => {
  const id = clientKey(input);
  const refusals = [
    ...checkTerms(input),
    ...refusalsOf(checkDay('agreedOn', input.agreedOn, '1900-01-01', today())),
    ...id.refusals,
  ];
  // The home of the actors is asked before our transaction begins: no second connection inside a unit of work.
  const parties =
    refusals.length > 0 ? refuse(refusals) : await findParties(home, input.parties, { on: input.agreedOn });
  return db.write<CooperationEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    if (!parties.ok) return parties;
    const key = { officeId: office.value, id: id.value };
    const partyOffices = officesOf(parties.value);
    const sharedWith = partyOffices.filter(other => other !== office.value);
    const isNew = await insertOnce<CooperationEntity>(em, CooperationEntity, {
      ...key,
      kind: input.kind,
      title: input.title,
      description: input.description ?? null,
      initiatedBy: input.initiatedBy,
      ...periodColumns(input.period),
      partyOffices,
      partyTerms: termsOf(parties.value),
      sharedWith,
      visibility: sharedWith.length > 0 ? Visibility.SHARED : Visibility.OFFICE,
    });
    // The same key again is the same act, sent twice.
    if (isNew) await setParties(em, key, parties.value);
    const proposed = await findByKey<CooperationEntity>(em, CooperationEntity, key);
    if (!proposed) return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    if (!isNew) return ok(proposed);
    if (!partyOfficesOf(viewer, proposed).includes(office.value))
      return input.agreedOn == null
        ? ok(proposed)
        : fail(
            Code.INVALID,
            'Einen Tag der Zusage nennt nur, wer mit dem Vorschlag für ein eigenes Büro zusagt.',
            'agreedOn',
          );
    // Who proposes for an own actor thereby agrees.
    await insertVerdict(em, office.value, proposed, {
      judgement: Judgement.AGREED,
      naming: Visibility.PUBLIC,
      happenedOn: input.agreedOn,
      places: parties.value.map(({ place }) => place),
    });
    return ok((await findByKey<CooperationEntity>(em, CooperationEntity, key)) as CooperationEntity);
  });
};

/** The columns of a stated period; all null when none is stated. */
export const periodColumns = (
  text: string | null | undefined,
): Pick<CooperationEntity, 'period' | 'possible' | 'certain'> => {
  const period = text === null || text === undefined ? null : parsePeriod(text);
  return {
    period: period?.text ?? null,
    possible: period?.possible ?? null,
    certain: period?.certain ?? null,
  };
};

export const cooperationPropose = async (
  ctx: CooperationsContext,
  input: CooperationProposeInput,
): Promise<Result<CooperationEntity>> => {
  const result = await propose(ctx, input);
  if (result.ok) ctx.readAnew();
  return result;
};
