import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './platform-process';

const NEEDED_NODE = 24;
/** A user who owns nothing. */
const NOBODY = 65_534;

const majorOf = (node: string): number =>
  Number(
    /^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? NEEDED_NODE,
  );

/** A Node of this machine that is too old to run the platform itself, if there is one. */
export const findOldNode = (): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
    .map(folder => join(folder, 'node'))
    .find(node => majorOf(node) < NEEDED_NODE);

/** Somebody whom a closed folder stops: root may write everywhere, so another user; undefined when none reaches the code. */
export const findOrdinaryUser = (): number | undefined => {
  const own = process.getuid?.() ?? NOBODY;
  if (own !== 0) return own;
  const reaches = spawnSync(process.execPath, ['infra/command.mjs', 'accounts'], {
    cwd: ROOT,
    uid: NOBODY,
    gid: NOBODY,
  });
  return reaches.status === 0 ? NOBODY : undefined;
};
