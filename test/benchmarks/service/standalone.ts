import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');
const POLL_MS = 10;
const MOST_MS = 60_000;
const STOP_MS = 20_000;

/** `npm start` in a process of its own. */
export interface Standalone {
  readonly origin: string;
  /** Milliseconds since the process was asked for. */
  readonly elapsed: () => number;
  /** Resolves once `path` answers 200, which the health endpoints do not before they hold. */
  readonly until: (path: string) => Promise<void>;
  /** Milliseconds of CPU that the process has had, PostgreSQL's not among them; NaN where the system does not tell. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
}

/** A port of the loopback that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const isThere = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ status }) => status === 200,
    () => false,
  );

const stopped = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(late);
};

const TICK_MS = 10;

const cpuOf = (pid: number | undefined): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return NaN;
  }
};

/** Starts the built system over a folder of data, as `npm start` does; what it says is shown only when it fails. */
export const startStandalone = (dataDir: string, port: number): Standalone => {
  const started = performance.now();
  const origin = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: origin };
  const child = spawn(process.execPath, ['apps/standalone/start.js'], { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const elapsed = () => performance.now() - started;
  const until = async (path: string): Promise<void> => {
    const latest = performance.now() + MOST_MS;
    while (!(await isThere(origin + path))) {
      if (child.exitCode !== null) throw new Error(`npm start has ended:\n${said}`);
      if (performance.now() > latest) throw new Error(`${path} does not answer 200:\n${said}`);
      await sleep(POLL_MS);
    }
  };
  return { origin, elapsed, until, cpu: () => cpuOf(child.pid), stop: () => stopped(child) };
};
