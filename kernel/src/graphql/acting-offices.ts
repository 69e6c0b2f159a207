import 'reflect-metadata';
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/context';
import { mayKeep, type Viewer } from '../viewer';
import { globalId, registerId } from './node';
import { OfficeRecord, Visibility } from './office-record';
import { DateTime } from './scalars';

/** A record with the offices that act on it: its own, and those of its parties where it has any. */
interface Kept {
  readonly officeId: number;
  readonly partyOffices?: readonly number[];
}

interface Edited extends Kept {
  readonly version: number;
  readonly updatedAt: Date;
}

/** A record with those the wall shows it to. */
interface Shown extends Kept {
  readonly visibility: Visibility;
  readonly sharedWith: readonly number[];
  readonly named: readonly string[];
}

/** Whether the viewer works in an office that acts on the record. */
export const actsOn = (viewer: Viewer, { officeId, partyOffices = [] }: Kept): boolean =>
  [officeId, ...partyOffices].some(office => mayKeep(viewer, office));

/** How often a record was edited, and when, counts also what the viewer may not see of it: only who edits it is told. */
@Resolver(() => OfficeRecord)
export class OfficeRecordResolver {
  @FieldResolver(() => Int, { nullable: true })
  version(@Root() row: Edited, @Ctx() { db }: RequestContext): number | null {
    return actsOn(db.viewer, row) ? row.version : null;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  updatedAt(@Root() row: Edited, @Ctx() { db }: RequestContext): Date | null {
    return actsOn(db.viewer, row) ? row.updatedAt : null;
  }

  // Also not to the offices of its parties: whom else an office lets in, and who of its people, is its own business.
  @FieldResolver(() => [ID], { nullable: true })
  sharedWithOfficeIds(@Root() row: Shown, @Ctx() { db }: RequestContext): string[] | null {
    if (!mayKeep(db.viewer, row.officeId)) return null;
    // A cooperation keeps the offices of its parties here at every level.
    return row.visibility === Visibility.SHARED ? row.sharedWith.map(id => registerId('Office', id)) : [];
  }

  @FieldResolver(() => [ID], { nullable: true })
  namedMembershipIds(@Root() row: Shown, @Ctx() { db }: RequestContext): string[] | null {
    if (!mayKeep(db.viewer, row.officeId)) return null;
    // An actor that is not restricted names those who speak for it.
    return row.visibility === Visibility.RESTRICTED
      ? row.named.map(id => globalId('Membership', { officeId: row.officeId, id }))
      : [];
  }
}
