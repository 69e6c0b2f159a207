import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { checkHeld, keepIdentifiers } from '../identifier/identifier.repository';
import { actOnActor, type ActorAtVersionInput } from './actor-act';
import type { ActorEntity } from './actor.entity';
import { mayRestore } from './actor.policy';
import { Actor } from './actor.type';

export const ActorRestorePayload = payloadOf('ActorRestore', 'actor', Actor);

/** Undoes `actorArchive`. */
export const actorRestore = (ctx: ActorsContext, input: ActorAtVersionInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayRestore,
    wrongState: 'Der Akteur ist nicht archiviert.',
    change: async (em, actor) => {
      // What it had may meanwhile be another entry's.
      const unused = await checkHeld(em, actor, actor.visibility, 'actorId');
      if (!unused.ok) return unused;
      await keepIdentifiers(em, actor, true);
      return ok({ archivedAt: null });
    },
  });
