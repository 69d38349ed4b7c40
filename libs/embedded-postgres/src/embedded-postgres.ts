import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { initialise, locateCluster, openDataFolder, recordedClusterDir, superuserPassword } from './cluster.js';
import { lockDataFolder } from './launcher-lock.js';
import { serverUser } from './os-user.js';
import { keptPort } from './port.js';
import { type RunningServer, clearAwayPrevious, startServer, stopServer } from './postmaster.js';

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster, its port and its password; made when absent. One running launcher per folder. */
  readonly dataDir: string;
  /** A port of 127.0.0.1; when absent a free one is taken and kept in the folder. */
  readonly port?: number;
  /** Settings of the server beside ours, such as `max_connections`. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** Where the cluster lies: in `dataDir`, unless the system user that runs the server cannot enter it. */
  readonly clusterDir: string;
  /** The connection URL of a database, for the superuser `postgres` or for another role. */
  url(database: string, role?: { readonly user: string; readonly password: string }): string;
  /** Resolves when the server is gone, whoever ended it. */
  readonly exited: Promise<number | null>;
  /** Ends the server and gives the folder back; nothing committed is lost. */
  stop(): Promise<void>;
  /** Stops and removes everything, the data too. */
  destroy(): Promise<void>;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: 200,
} as const;

interface Launched {
  readonly server: RunningServer;
  readonly folder: string;
  readonly clusterDir: string;
  readonly port: number;
  readonly password: string;
  readonly unlock: () => void;
}

const handle = ({ server, folder, clusterDir, port, password, unlock }: Launched): EmbeddedPostgres => {
  const lastResort = () => void process.kill(server.pid, 'SIGINT');
  process.once('exit', lastResort);
  void server.exited.then(() => process.off('exit', lastResort));
  const stop = async () => {
    process.off('exit', lastResort);
    await stopServer(server.pid);
    await server.exited;
    unlock();
  };
  return {
    port,
    pid: server.pid,
    clusterDir,
    exited: server.exited,
    url: (database, role = { user: 'postgres', password }) =>
      `postgres://${encodeURIComponent(role.user)}:${encodeURIComponent(role.password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop,
    destroy: async () => {
      await stop();
      for (const path of [clusterDir, folder]) rmSync(path, { recursive: true, force: true });
    },
  };
};

/**
 * Starts PostgreSQL from node_modules on 127.0.0.1, and makes its cluster the first time. Runs as root (the server
 * then belongs to the system user `postgres`) or as anybody. A server left by a killed launcher is stopped first.
 */
export const startEmbeddedPostgres = async ({
  dataDir,
  port,
  settings,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const folder = openDataFolder(dataDir);
  const unlock = lockDataFolder(folder);
  try {
    const user = serverUser(recordedClusterDir(folder));
    const clusterDir = locateCluster(folder, user);
    const binaries = findBinaries(user);
    const password = superuserPassword(folder);
    await clearAwayPrevious(clusterDir);
    initialise(clusterDir, binaries, password, user);
    const chosen = port ?? (await keptPort(folder));
    const where = { postgres: binaries.postgres, clusterDir, logFile: join(folder, 'postgresql.log'), user };
    const server = await startServer(where, { ...SETTINGS, ...settings, port: chosen });
    return handle({ server, folder, clusterDir, port: chosen, password, unlock });
  } catch (error) {
    unlock();
    throw error;
  }
};
