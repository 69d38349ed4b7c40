import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The system user that runs the server: undefined is whoever runs this process. */
export type OsUser = { readonly uid: number; readonly gid: number } | undefined;

const idOf = (flag: '-u' | '-g', name: string): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
};

const lookUp = (name: string): OsUser => {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const createUser = (name: string): void => {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
};

/**
 * PostgreSQL refuses to run as root: for root this is the user `postgres` (made when the machine has none), or the
 * owner of a cluster that exists already. For anybody else it is undefined, the process's own user.
 */
export const serverUser = (clusterDir: string, name = 'postgres'): OsUser => {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  if (!lookUp(name)) createUser(name);
  const user = lookUp(name);
  if (user) return user;
  throw new Error(
    `PostgreSQL ne peut pas s’exécuter en tant que root et le compte système « ${name} » n’a pas pu être créé. ` +
      `Créez-le (useradd --system ${name}), ou lancez Délibéré avec un compte ordinaire.`,
  );
};

const mayEnter = (folder: string, { uid, gid }: NonNullable<OsUser>): boolean => {
  const stat = statSync(folder);
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  return (stat.mode & (stat.gid === gid ? 0o010 : 0o001)) !== 0;
};

/** Whether `user` can enter `folder`, through every folder above it. */
export const canReach = (folder: string, user: OsUser): boolean => {
  if (!user) return true;
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (!mayEnter(current, user)) return false;
    if (current === dirname(current)) return true;
  }
};
