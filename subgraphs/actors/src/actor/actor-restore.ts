import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { actOnActor, type ActorAtVersionInput } from './actor-act';
import type { ActorEntity } from './actor.entity';
import { mayRestore } from './actor.policy';
import { Actor } from './actor.type';

export const ActorRestorePayload = payloadOf('ActorRestore', 'actor', Actor);

/** Undoes `actorArchive`. */
export const actorRestore = (ctx: ActorsContext, input: ActorAtVersionInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayRestore,
    refused: 'Der Akteur kann nicht wiederhergestellt werden.',
    change: () => ok({ archivedAt: null }),
  });
