import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import type { CallRoleKind } from './call.enums';

interface CallPart extends RecordKey, SourceColumns {
  readonly callId: string;
}

/** What an actor, which another subgraph keeps, is in a call. */
export interface CallRoleRow extends CallPart {
  readonly actorOfficeId: number;
  readonly actorId: string;
  readonly role: CallRoleKind;
}

/** News of a call. */
export interface CallUpdateRow extends CallPart {
  readonly publishedOn: string;
  readonly text: string;
}

/** The counts of a result as somebody published them; null is not stated. */
export interface CallResultRow extends CallPart {
  readonly publishedOn: string | null;
  readonly quota: number | null;
  readonly selectedCount: number | null;
  readonly namedCount: number | null;
  readonly droppedOutCount: number | null;
}
