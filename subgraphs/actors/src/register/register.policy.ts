import type { Viewer } from '@kiezgraph/kernel/viewer';

/** The steward keeps the register; nobody else does. */
export const mayKeepRegister = (viewer: Viewer): boolean => viewer.isSteward;
