import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { Permission } from '../frame/permission';
import type { ContactEntity } from './contact.entity';

const isKept = ({ erasedAt }: ContactEntity): boolean => erasedAt === null;
const isPerson = (viewer: Viewer, officeId: number): boolean =>
  mayKeep(viewer, officeId) && !viewer.isService;

export const CHANGE: Permission<ContactEntity> = { rights: mayKeep, fits: isKept };

/** Publishing is for the person who answers for it. */
export const SET_VISIBILITY: Permission<ContactEntity> = { rights: isPerson, fits: isKept };

/** What can not be undone is for a person, too. Erasing what is erased does nothing more. */
export const ERASE: Permission<ContactEntity> = { rights: isPerson, fits: isKept };
