import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { keepIdentifiers } from '../identifier/identifier.repository';
import { actOnActor, type ActorAtVersionInput } from './actor-act';
import type { ActorEntity } from './actor.entity';
import { mayArchive } from './actor.policy';
import { Actor } from './actor.type';

export const ActorArchivePayload = payloadOf('ActorArchive', 'actor', Actor);

/** Takes the entry out of the lists; what refers to it stays, and it can be restored. */
export const actorArchive = (ctx: ActorsContext, input: ActorAtVersionInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayArchive,
    wrongState: 'Der Akteur ist schon archiviert.',
    change: async (em, actor) => {
      await keepIdentifiers(em, actor, false);
      return ok({ archivedAt: new Date() });
    },
  });
