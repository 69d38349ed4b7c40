import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OsUser } from './os-user.js';

const START_TIMEOUT_MS = 60_000;
const POLL_MS = 10;

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The lines of the file that a running server keeps in its cluster: pid, folder, start, port, …, and its state. */
const pidFile = (clusterDir: string): { pid: number; state: string } | undefined => {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number.parseInt(lines[0] ?? '', 10), state: (lines[7] ?? '').trim() };
};

const commandLine = (pid: number): string | undefined => {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

// Numbers of processes are used again: without /proc we cannot tell and believe the file.
const serves = (pid: number, clusterDir: string): boolean =>
  isAlive(pid) && (!existsSync('/proc/self/cmdline') || (commandLine(pid)?.includes(clusterDir) ?? false));

const waitUntilGone = async (pid: number, timeoutMs: number): Promise<boolean> => {
  for (let waited = 0; waited < timeoutMs; waited += POLL_MS) {
    if (!isAlive(pid)) return true;
    await sleep(POLL_MS);
  }
  return false;
};

const STOPPING = [
  ['SIGTERM', 1_000],
  ['SIGINT', 15_000],
  ['SIGQUIT', 15_000],
  ['SIGKILL', 15_000],
] as const;

/**
 * Stops a server by its process: clients that are saying goodbye may finish, then those that stay are cut; nothing is
 * lost. The hard way only when it does not go.
 */
export const stopServer = async (pid: number): Promise<void> => {
  for (const [signal, timeoutMs] of STOPPING) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitUntilGone(pid, timeoutMs)) return;
  }
  throw new Error(`Le processus PostgreSQL ${pid} ne s’arrête pas.`);
};

/** Stops the server that a killed launcher left behind, and removes the mark of one that is gone. */
export const clearAwayPrevious = async (clusterDir: string): Promise<void> => {
  const previous = pidFile(clusterDir);
  if (!previous) return;
  if (serves(previous.pid, clusterDir)) await stopServer(previous.pid);
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
};

const exitOf = (server: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    server.once('exit', (code) => resolve(code));
    server.once('error', () => resolve(null));
  });

export interface RunningServer {
  readonly pid: number;
  /** Resolves when the server is gone, whoever ended it. */
  readonly exited: Promise<number | null>;
}

const launch = (postgres: string, args: readonly string[], logFile: string, user: OsUser): ChildProcess => {
  const log = openSync(logFile, 'w', 0o600);
  try {
    // Its own session: a Ctrl-C in the terminal reaches us and not the server, which is stopped last.
    return spawn(postgres, args, {
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'ignore', log],
      env: { ...process.env, LC_ALL: 'C' },
      ...user,
    });
  } finally {
    closeSync(log);
  }
};

const untilReady = async (clusterDir: string, server: ChildProcess): Promise<boolean> => {
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += POLL_MS) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return false;
    const mark = pidFile(clusterDir);
    if (mark?.pid === server.pid && mark.state === 'ready') return true;
    await sleep(POLL_MS);
  }
  return false;
};

/** Starts the server and resolves when it takes connections; its messages go to `logFile`. */
export const startServer = async (
  { postgres, clusterDir, logFile, user }: { postgres: string; clusterDir: string; logFile: string; user: OsUser },
  settings: Readonly<Record<string, string | number>>,
): Promise<RunningServer> => {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Processes of a server that was killed take a moment to vanish and hold its shared memory until then.
  for (let attempt = 1; ; attempt += 1) {
    const server = launch(postgres, ['-D', clusterDir, ...options], logFile, user);
    const exited = exitOf(server);
    if ((await untilReady(clusterDir, server)) && server.pid !== undefined) return { pid: server.pid, exited };
    if (server.pid !== undefined && server.exitCode === null) await stopServer(server.pid);
    const log = readFileSync(logFile, 'utf8');
    if (attempt >= 20 || !/shared memory block|is still in use|already exists/.test(log)) {
      throw new Error(
        `PostgreSQL n’a pas démarré (journal : ${logFile}) : ${log.trim().split('\n').slice(-3).join(' ')}`,
      );
    }
    await sleep(250);
  }
};
