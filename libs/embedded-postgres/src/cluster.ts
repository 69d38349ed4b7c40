import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { type OsUser, canReach } from './os-user.js';

/** Where a root-run server keeps its cluster when its user cannot enter the data folder; what is temporary stays so. */
const reachableRoot = (dataDir: string): string =>
  dataDir.startsWith(`${realpathSync(tmpdir())}/`) ? join(tmpdir(), 'delibere') : '/var/lib/delibere';

const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;

/** Makes the data folder, private to us but for passing through. */
export const openDataFolder = (dataDir: string): string => {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o711);
  }
  return realpathSync(dataDir);
};

/** The folder of the cluster that belongs to a data folder; written down there once it lies elsewhere. */
export const recordedClusterDir = (dataDir: string): string =>
  readIfThere(join(dataDir, 'cluster-location')) ?? join(dataDir, 'cluster');

/** The folder of the cluster, in the data folder if `user` can enter it, otherwise where that user can. */
export const locateCluster = (dataDir: string, user: OsUser): string => {
  const recorded = recordedClusterDir(dataDir);
  if (recorded !== join(dataDir, 'cluster') || canReach(dataDir, user)) return recorded;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const root = reachableRoot(dataDir);
  const elsewhere = join(root, name);
  mkdirSync(root, { recursive: true });
  chmodSync(root, 0o711);
  if (existsSync(recorded)) renameAcross(recorded, elsewhere);
  writeFileSync(join(dataDir, 'cluster-location'), `${elsewhere}\n`);
  return elsewhere;
};

const renameAcross = (from: string, to: string): void => {
  const moved = spawnSync('mv', ['-T', from, to], { encoding: 'utf8' });
  if (moved.status !== 0) throw new Error(`Impossible de déplacer la base de ${from} vers ${to} : ${moved.stderr}`);
};

/** The password of the cluster's superuser, made once and readable by us alone. */
export const superuserPassword = (dataDir: string): string => {
  const file = join(dataDir, 'password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

const setAside = (clusterDir: string): void => {
  if (readdirSync(clusterDir).length === 0) return rmdirSync(clusterDir);
  renameSync(clusterDir, `${clusterDir}.incomplete-${randomBytes(4).toString('hex')}`);
};

const own = (path: string, user: OsUser): void => {
  if (user) chownSync(path, user.uid, user.gid);
};

const runInitdb = (initdb: string, folder: string, password: string, user: OsUser): void => {
  const secret = join(tmpdir(), `delibere-${randomBytes(8).toString('hex')}`);
  writeFileSync(secret, password, { mode: 0o600 });
  own(secret, user);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  try {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const done = spawnSync(initdb, [`--pgdata=${folder}`, ...options, ...locale], {
      cwd: '/',
      env,
      encoding: 'utf8',
      ...user,
    });
    if (done.status !== 0) throw new Error(`La base PostgreSQL n’a pas pu être créée dans ${folder} : ${done.stderr}`);
  } finally {
    rmSync(secret, { force: true });
  }
};

/** Makes the cluster if there is none. It is made beside and then renamed: a half-made one is never taken for a cluster. */
export const initialise = (clusterDir: string, { initdb }: Binaries, password: string, user: OsUser): void => {
  if (existsSync(join(clusterDir, 'PG_VERSION'))) return;
  if (existsSync(clusterDir)) setAside(clusterDir);
  const unfinished = `${clusterDir}.initialising`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  own(unfinished, user);
  runInitdb(initdb, unfinished, password, user);
  renameSync(unfinished, clusterDir);
};
