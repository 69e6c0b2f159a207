import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, checkPeriod, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType } from 'type-graphql';
import { placeOf, placeQuestion, type PartyFacts, type RememberedPlace } from '../place/remember-places';
import { PartyRole, type CooperationInitiator, type CooperationKind } from './cooperation.enums';

@InputType({ description: 'A party of a cooperation.' })
export class CooperationPartyInput {
  @Field(() => ID, { description: 'The actor, of any office, that the viewer sees.' })
  actorId!: string;

  @Field(() => PartyRole, { description: 'What the party does.' })
  role!: PartyRole;
}

/** The terms of a cooperation, as far as they are stated. */
export interface Terms {
  readonly kind?: CooperationKind | undefined;
  readonly title?: string | undefined;
  readonly description?: string | null | undefined;
  readonly initiatedBy?: CooperationInitiator | undefined;
  readonly period?: string | null | undefined;
  readonly parties?: readonly CooperationPartyInput[] | undefined;
}

/** A party as it is stored. */
export interface Party extends RecordKey {
  readonly role: PartyRole;
  /** Where it sits, to be remembered with a yes of its office. */
  readonly place: RememberedPlace;
}

const broken = (message: string): Refusal[] => [{ code: Code.RULE_BROKEN, message, field: 'parties' }];

/** At least two different parties, at least one gives and one receives (domain rule). */
export const checkParties = (parties: readonly CooperationPartyInput[]): Refusal[] => {
  const gives = parties.some(({ role }) => role === PartyRole.GIVER || role === PartyRole.BOTH);
  const receives = parties.some(({ role }) => role === PartyRole.RECEIVER || role === PartyRole.BOTH);
  if (new Set(parties.map(({ actorId }) => actorId)).size !== parties.length)
    return broken('Ein Akteur ist mehr als einmal genannt.');
  if (parties.length < 2) return broken('Eine Kooperation hat mindestens zwei Partner.');
  if (!gives || !receives) return broken('Mindestens ein Partner gibt und mindestens einer empfängt.');
  return [];
};

/** Everything that is wrong with the terms. */
export const checkTerms = ({ title, description, period, parties }: Terms): Refusal[] => [
  ...refusalsOf(
    checkLine('title', title),
    checkText('description', description),
    checkPeriod('period', period),
    checkCount('parties', parties, 50),
  ),
  ...(parties ? checkParties(parties) : []),
];

/** An entry that its office has archived is not referred to anew; who is a party already stays one. */
const ARCHIVED = 'Ein archivierter Akteur wird nicht neu als Partner genannt.';

/** The actors behind the ids, asked of their home with the caller's own token before the act's transaction begins. */
export const findParties = async (
  home: HomeQuestions,
  inputs: readonly CooperationPartyInput[],
  { on = null, standing = [] }: { on?: string | null | undefined; standing?: readonly RecordKey[] } = {},
): Promise<Result<Party[]>> => {
  const ids = inputs.map(({ actorId }) => actorId);
  const told = await home.facts<PartyFacts>('actors', 'Actor', ids, placeQuestion(on));
  const parties: Party[] = [];
  const known = new Set(standing.map(refOf));
  for (const [index, { role }] of inputs.entries()) {
    const actor = told[index];
    if (!actor) return fail(Code.NOT_FOUND, 'Ein Akteur wurde nicht gefunden.', 'parties');
    if (actor.facts.archivedAt !== null && !known.has(refOf(actor.key)))
      return fail(Code.RULE_BROKEN, ARCHIVED, 'parties');
    parties.push({ ...actor.key, role, place: placeOf(actor) });
  }
  return ok(parties);
};

/** The offices whose yes is needed, in the order in which the database compares them. */
export const officesOf = (parties: readonly RecordKey[]): number[] =>
  [...new Set(parties.map(({ officeId }) => officeId))].sort((a, b) => a - b);

/** Role and actor of every party, in the order in which the database compares them. */
export const termsOf = (parties: readonly Party[]): string[] =>
  parties.map(({ role, officeId, id }) => `${role} ${officeId}:${id}`).sort();
