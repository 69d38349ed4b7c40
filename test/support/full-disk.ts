import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from './database.js';

/** A disk of a database that can be full. */
export interface TightDisk {
  /** How it is done, to be said aloud. */
  readonly means: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  dispose(): Promise<void>;
}

const SIZE_MB = 48;

const mounted = (folder: string): boolean =>
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', folder]).status === 0;

const writeUntilFull = (file: string): void => {
  for (let megabytes = SIZE_MB; megabytes > 0; megabytes -= 1) {
    try {
      return writeFileSync(file, Buffer.alloc(megabytes * 1_048_576));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
};

const serverOwner = async (url: string): Promise<{ uid: number; gid: number }> => {
  const { rows } = await withClient(url, (client) =>
    client.query<{ folder: string }>("select current_setting('data_directory') as folder"),
  );
  return statSync(rows[0]?.folder ?? '/');
};

// A real one: the database is moved to a file system of a few megabytes, which a file then fills.
const smallFileSystem = async (url: string, folder: string): Promise<TightDisk> => {
  const { uid, gid } = await serverOwner(url);
  chownSync(folder, uid, gid);
  const database = new URL(url).pathname.slice(1);
  const admin = Object.assign(new URL(url), { pathname: '/postgres' }).href;
  const run = (sql: string) => withClient(admin, (client) => client.query(sql));
  await run(`create tablespace tight_${database} location '${folder}'`);
  await run(`alter database ${database} set tablespace tight_${database}`);
  const filler = join(folder, 'filler');
  return {
    means: `a tmpfs of ${SIZE_MB} MB`,
    fill: async () => writeUntilFull(filler),
    free: async () => rmSync(filler, { force: true }),
    dispose: async () => {
      await run(`drop database ${database} with (force)`);
      await run(`drop tablespace tight_${database}`);
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

// Without the right to mount: the server itself raises, in the midst of the write, what it raises on a full disk.
const raisedByServer = async (url: string, table: string): Promise<TightDisk> => {
  const run = async (sql: string) => void (await withClient(url, (client) => client.query(sql)));
  await run(`create function disk_full() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
  return {
    means: 'an error raised by the server (no right to mount a small file system)',
    fill: () => run(`create trigger disk_full after insert on ${table} for each row execute function disk_full()`),
    free: () => run(`drop trigger if exists disk_full on ${table}`),
    dispose: () => run('select 1'),
  };
};

/** Puts the database at `url` (of the superuser) on a disk that can be filled, or the nearest thing this user may do. */
export const tightDisk = async (url: string, table: string): Promise<TightDisk> => {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-disk-'));
  if (mounted(folder)) return smallFileSystem(url, folder);
  rmSync(folder, { recursive: true });
  return raisedByServer(url, table);
};
