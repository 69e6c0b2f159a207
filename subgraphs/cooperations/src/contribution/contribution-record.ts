import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { CooperationKind } from '../cooperation/cooperation.enums';
import { findCooperation, holdCooperation } from '../cooperation/cooperation.repository';
import { speakerOf } from '../verdict/say-verdict';
import { ContributionEntity } from './contribution.entity';
import { checkStatements, columnsFrom, ContributionAmountInput } from './contribution-input';
import { hasBegun, recordersOf } from './contribution.policy';
import { Contribution } from './contribution.type';

@InputType({ description: 'What was given in a cooperation; a record of the office that states it.' })
export class ContributionRecordInput extends ContributionAmountInput {
  @Field(() => ID, { description: 'The cooperation.' })
  cooperationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The office that states it; may be absent for who works in one of the offices only.',
  })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same contribution.',
  })
  clientKey?: string;

  @Field(() => CooperationKind, {
    nullable: true,
    description: 'What was given; absent is what the cooperation is about.',
  })
  kind?: CooperationKind;

  @Field(() => String, { description: 'When it was given, in EDTF (ISO 8601-2).' })
  period!: string;
}

export const ContributionRecordPayload = payloadOf('ContributionRecord', 'contribution', Contribution);

export const contributionRecord = async (
  { db, readAnew }: CooperationsContext,
  input: ContributionRecordInput,
): Promise<Result<ContributionEntity>> => {
  const result = await db.write<ContributionEntity>(async (em, viewer) => {
    const seen = await findCooperation(em, input.cooperationId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Kooperation wurde nicht gefunden.', 'cooperationId');
    const office = speakerOf(recordersOf(viewer, seen), input.officeId);
    if (!office.ok) return office;
    const cooperation = await holdCooperation(em, seen);
    if (!cooperation || !hasBegun(cooperation))
      return fail(
        Code.WRONG_STATE,
        'Beiträge gibt es erst, wenn die Kooperation begonnen hat.',
        'cooperationId',
      );
    const id = clientKey(input);
    const refusals = [...checkStatements(input, cooperation), ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const key = { officeId: office.value, id: id.value };
    // The same key again is the same act, sent twice.
    await insertOnce<ContributionEntity>(em, ContributionEntity, {
      ...key,
      cooperationOfficeId: cooperation.officeId,
      cooperationId: cooperation.id,
      kind: cooperation.kind,
      ...columnsFrom(input),
    });
    const recorded = await findByKey<ContributionEntity>(em, ContributionEntity, key);
    if (recorded?.cooperationId !== cooperation.id)
      return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    return ok(recorded);
  });
  if (result.ok) readAnew();
  return result;
};
