import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { insertVerdict, namingOf } from '../verdict/verdict.repository';
import { Judgement } from '../verdict/verdict.type';
import { partiesBefore, rememberPlaces } from '../place/remember-places';
import { actOnCooperation } from './cooperation-act';
import type { CooperationEntity } from './cooperation.entity';
import { CooperationInitiator, CooperationKind } from './cooperation.enums';
import {
  checkTerms,
  CooperationPartyInput,
  findParties,
  officesOf,
  termsOf,
  type Party,
} from './cooperation-input';
import { mayChange, partyOfficesOf } from './cooperation.policy';
import { periodColumns } from './cooperation-propose';
import { Cooperation } from './cooperation.type';
import { setParties } from './party.repository';

@InputType({
  description:
    'New terms for a cooperation that has not begun; what is absent stays. Every yes to the old terms is void.',
})
export class CooperationChangeInput {
  @Field(() => ID, { description: 'The cooperation.' })
  cooperationId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => CooperationKind, { nullable: true, description: 'What is given.' })
  kind?: CooperationKind;

  @Field(() => String, { nullable: true, description: 'A short name.' })
  title?: string;

  @Field(() => String, { nullable: true, description: 'What is to be agreed; null takes it away.' })
  description?: string | null;

  @Field(() => CooperationInitiator, { nullable: true, description: 'Who started it.' })
  initiatedBy?: CooperationInitiator;

  @Field(() => String, {
    nullable: true,
    description: 'The period it is meant for, in EDTF (ISO 8601-2); null takes it away.',
  })
  period?: string | null;

  @Field(() => [CooperationPartyInput], {
    nullable: true,
    description: 'All parties, as when proposing; absent leaves them.',
  })
  parties?: CooperationPartyInput[];
}

export const CooperationChangePayload = payloadOf('CooperationChange', 'cooperation', Cooperation);

const columnsOf = (
  input: CooperationChangeInput,
  seen: CooperationEntity,
  parties: Party[] | null,
): Partial<CooperationEntity> => ({
  kind: input.kind ?? seen.kind,
  title: input.title ?? seen.title,
  initiatedBy: input.initiatedBy ?? seen.initiatedBy,
  ...(input.description !== undefined && { description: input.description }),
  ...(input.period !== undefined && periodColumns(input.period)),
  ...(parties && { ...partyColumns(seen, officesOf(parties)), partyTerms: termsOf(parties) }),
});

const partyColumns = (seen: CooperationEntity, partyOffices: number[]): Partial<CooperationEntity> => {
  const guests = seen.sharedWith.filter(office => !seen.partyOffices.includes(office));
  const sharedWith = [...new Set([...guests, ...partyOffices.filter(office => office !== seen.officeId)])];
  const mustShare =
    partyOffices.some(office => office !== seen.officeId) && seen.visibility === Visibility.OFFICE;
  return { partyOffices, sharedWith, ...(mustShare && { visibility: Visibility.SHARED }) };
};

export const cooperationChange = async (
  ctx: CooperationsContext,
  input: CooperationChangeInput,
): Promise<Result<CooperationEntity>> => {
  const refusals = checkTerms(input);
  const before = await partiesBefore(ctx, input.cooperationId);
  const parties =
    refusals.length > 0
      ? refuse(refusals)
      : input.parties
        ? await findParties(ctx.home, input.parties, { standing: before.all })
        : ok(null);
  const places =
    parties.ok && parties.value
      ? parties.value.map(({ place }) => place)
      : await rememberPlaces(ctx, before.own, null);
  return actOnCooperation(ctx, input, {
    may: mayChange,
    refused: 'Die Bedingungen einer begonnenen oder zurückgezogenen Kooperation stehen fest.',
    change: seen => {
      if (!parties.ok) return parties;
      const hasGuest = parties.value?.some(({ officeId }) => officeId !== seen.officeId);
      if (hasGuest && seen.visibility === Visibility.RESTRICTED) {
        return fail(Code.RULE_BROKEN, 'Die Büros der Partner sehen die Kooperation immer.', 'parties');
      }
      return ok(columnsOf(input, seen, parties.value));
    },
    after: async (em, changed, viewer) => {
      if (parties.ok && parties.value) await setParties(em, changed, parties.value);
      const isParty = partyOfficesOf(viewer, changed).includes(changed.officeId);
      if (isParty && !changed.agreedOffices.includes(changed.officeId)) {
        await insertVerdict(em, changed.officeId, changed, {
          judgement: Judgement.AGREED,
          naming: await namingOf(em, changed.officeId, changed),
          places,
        });
      }
    },
  });
};
