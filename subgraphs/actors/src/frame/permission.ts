import type { Viewer } from '@kiezgraph/kernel/viewer';

/** Who may do something with a row in sight, and in which state the row has to be for it. */
export interface Permission<T> {
  readonly rights: (viewer: Viewer, officeId: number) => boolean;
  readonly fits: (row: T) => boolean;
}

/** What `viewerCan…` answers: the very permission of the act. */
export const may = <T extends { readonly officeId: number }>(
  permission: Permission<T>,
  viewer: Viewer,
  row: T,
): boolean => permission.rights(viewer, row.officeId) && permission.fits(row);
