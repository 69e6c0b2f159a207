import { changeAt, findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { findActor } from '../actor/actor.repository';
import type { ActorsContext } from '../context';
import { periodColumns } from '../frame/stated-time';
import { ARCHIVED, ARCHIVED_ACTOR, NETWORK } from './network-act';
import { NetworkEntity, NetworkPartEntity } from './network.entity';
import type { NetworkPartRole } from './network.enums';
import { CHANGE } from './network.policy';
import { findNetwork, lockNetwork } from './network.repository';
import { countParts, findPart, twinOf, type PartRow } from './part.repository';

/** So that a network stays something people can oversee. */
const MOST_PARTS = 2000;

const TWICE = 'Der Akteur hat diesen Platz in dem Netzwerk zu dieser Zeit schon.';

/** What can be stated of an actor's part in a network. */
@InputType({ description: "What can be stated of an actor's part in a network." })
export abstract class PartStatements {
  @Field(() => String, {
    nullable: true,
    description: 'The time it holds for, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Who says so.' })
  source?: SourceInput;
}

@InputType({ description: 'An actor that gets a part in a network.' })
export abstract class PartAddInput extends PartStatements {
  @Field(() => ID, { description: 'The network.' })
  networkId!: string;

  @Field(() => ID, { description: 'The actor; of any office, as long as the viewer sees it.' })
  actorId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same entry.',
  })
  clientKey?: string;
}

const checkPart = ({ period, source }: PartStatements) => [
  checkPeriod('period', period),
  checkSource('source', source),
];

/** Whether the viewer may keep the parts of the network now; then it is held. */
const holdNetwork = async (
  em: EntityManager,
  viewer: Viewer,
  network: NetworkEntity | null,
  field: string,
): Promise<Result<NetworkEntity>> => {
  if (!network) return fail(Code.NOT_FOUND, NETWORK.missing, field);
  if (!CHANGE.rights(viewer, network.officeId)) return fail(Code.FORBIDDEN, NETWORK.refused);
  if (!CHANGE.fits(network)) return fail(Code.WRONG_STATE, ARCHIVED, field);
  await lockNetwork(em, network);
  return ok(network);
};

type NewPart = Pick<
  NetworkPartEntity,
  'officeId' | 'id' | 'networkId' | 'actorOfficeId' | 'actorId' | 'role'
>;

const isSame = (part: PartRow | null, wanted: NewPart): part is PartRow =>
  part !== null &&
  part.networkId === wanted.networkId &&
  part.actorId === wanted.actorId &&
  part.role === wanted.role;

const insertPart = async (
  em: EntityManager,
  input: PartAddInput,
  part: NewPart,
): Promise<Result<PartRow>> => {
  const period = periodColumns(input.period ?? null);
  // The same key again is the same act, sent twice.
  const earlier = await findPart(em, part);
  if (isSame(earlier, part)) return ok(earlier);
  if (await twinOf(em, part, period)) return fail(Code.RULE_BROKEN, TWICE, 'actorId');
  if ((await countParts(em, { officeId: part.officeId, id: part.networkId })) >= MOST_PARTS)
    return fail(Code.RULE_BROKEN, `Ein Netzwerk hat höchstens ${MOST_PARTS} Einträge.`, 'networkId');
  const isNew = await insertOnce<NetworkPartEntity>(em, NetworkPartEntity, {
    ...part,
    ...period,
    ...sourceColumns(input.source),
  });
  return isNew
    ? ok((await findPart(em, part)) as PartRow)
    : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
};

/** Adds an actor to a network, as a member or in a role. */
export const addPart = async (
  ctx: ActorsContext,
  input: PartAddInput,
  role: NetworkPartRole,
): Promise<Result<PartRow>> => {
  const result = await ctx.db.write<PartRow>(async (em, viewer) => {
    const held = await holdNetwork(em, viewer, await findNetwork(em, input.networkId), 'networkId');
    if (!held.ok) return held;
    const id = clientKey(input);
    const refusals = [...refusalsOf(...checkPart(input)), ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const actor = await findActor(em, input.actorId);
    if (!actor) return fail(Code.NOT_FOUND, 'Der Akteur wurde nicht gefunden.', 'actorId');
    if (actor.archivedAt !== null) return fail(Code.RULE_BROKEN, ARCHIVED_ACTOR, 'actorId');
    const { officeId, id: networkId } = held.value;
    const at = { officeId, id: id.value, networkId, role };
    return insertPart(em, input, { ...at, actorOfficeId: actor.officeId, actorId: actor.id });
  });
  if (result.ok) ctx.readAnew();
  return result;
};

/** Which entry an act on a part is about. */
export interface PartAt {
  readonly type: 'NetworkMembership' | 'NetworkRole';
  readonly field: string;
  readonly id: string;
  readonly expectedVersion: number;
}

/** What an act does with a part. */
export interface PartAct {
  readonly onRemoved: boolean;
  readonly wrongState: string;
  readonly change: (part: PartRow) => Result<Partial<NetworkPartEntity>>;
}

const MISSING = 'Der Eintrag wurde nicht gefunden.';
const STALE = 'Der Eintrag wurde inzwischen geändert.';

const changePart = async (
  em: EntityManager,
  seen: PartRow,
  at: PartAt,
  act: PartAct,
): Promise<Result<PartRow>> => {
  if ((seen.removedAt !== null) !== act.onRemoved) return fail(Code.WRONG_STATE, act.wrongState, at.field);
  if (seen.version !== at.expectedVersion) return fail(Code.CONFLICT, STALE, 'expectedVersion');
  const change = act.change(seen);
  if (!change.ok) return change;
  const columns = Object.keys(change.value).length > 0 ? change.value : { role: seen.role };
  const next = Object.assign({}, seen, columns);
  if (next.removedAt === null && (await twinOf(em, next, next)))
    return fail(Code.RULE_BROKEN, TWICE, act.onRemoved ? at.field : 'period');
  if (!(await changeAt<NetworkPartEntity>(em, NetworkPartEntity, seen, at.expectedVersion, columns)))
    return fail(Code.CONFLICT, STALE, 'expectedVersion');
  return ok((await findPart(em, seen)) as PartRow);
};

/** The frame of every act on a part, refusals in a clerk's order; locks in the order network, part. */
export const actOnPart = async (ctx: ActorsContext, at: PartAt, act: PartAct): Promise<Result<PartRow>> => {
  const result = await ctx.db.write<PartRow>(async (em, viewer) => {
    const seen = await findPart(em, keyFrom(at.type, at.id));
    // A membership has no role's key, and a role none of a membership.
    if (!seen || (seen.role === 'MEMBER') !== (at.type === 'NetworkMembership'))
      return fail(Code.NOT_FOUND, MISSING, at.field);
    const key = { officeId: seen.officeId, id: seen.networkId };
    const network = await findByKey<NetworkEntity>(em, NetworkEntity, key);
    const held = await holdNetwork(em, viewer, network, at.field);
    if (!held.ok) return held;
    const now = await findPart(em, seen);
    return now ? changePart(em, now, at, act) : fail(Code.NOT_FOUND, MISSING, at.field);
  });
  if (result.ok) ctx.readAnew();
  return result;
};

/** The columns that the statements change; what is absent stays. */
export const partColumns = (input: PartStatements): Result<Partial<NetworkPartEntity>> => {
  const refusals = refusalsOf(...checkPart(input));
  if (refusals.length > 0) return refuse(refusals);
  return ok({
    ...(input.period !== undefined && periodColumns(input.period)),
    ...(input.source && sourceColumns(input.source)),
  });
};
