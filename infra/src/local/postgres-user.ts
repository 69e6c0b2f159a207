import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { LocalFault, folderFault } from './fault';

/** The user the database server runs as; undefined means as whoever started us. */
export interface SystemUser {
  uid: number;
  gid: number;
}

const ACCOUNT = 'kiezgraph';

const named = (name: string): SystemUser | undefined => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(each => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
};

const created = (): SystemUser | undefined => {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return named(ACCOUNT);
};

const ownerOf = (folder: string): Stats | undefined => {
  try {
    return statSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    throw folderFault(folder, error);
  }
};

/** PostgreSQL refuses to run as root: then it runs as the owner of its cluster, or as an unprivileged user. */
export const serverUser = (cluster: string): SystemUser | undefined => {
  const owner = ownerOf(cluster);
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) {
      throw new LocalFault(
        `The database in ${cluster} belongs to another user; start as that user, or set DATA_DIR.`,
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = named(ACCOUNT) ?? named('postgres') ?? created() ?? named('nobody');
  if (!user)
    throw new LocalFault('PostgreSQL refuses to run as root, and there is no other user; set DATABASE_URL.');
  return user;
};

/** The first folder on the way to `path` (itself included) that the user may not pass, such as a 0700 /root. */
export const barrierFor = (user: SystemUser | undefined, path: string): string | undefined => {
  if (!user) return undefined;
  const parent = dirname(path);
  const above = parent === path ? undefined : barrierFor(user, parent);
  if (above) return above;
  const folder = statSync(path, { throwIfNoEntry: false });
  if (!folder) return undefined;
  const bit = folder.uid === user.uid ? 0o100 : folder.gid === user.gid ? 0o010 : 0o001;
  return folder.mode & bit ? undefined : path;
};
