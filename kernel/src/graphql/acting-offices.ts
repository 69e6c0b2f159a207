import 'reflect-metadata';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/context';
import { mayKeep, type Viewer } from '../viewer';
import { OfficeRecord } from './office-record';
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
}
