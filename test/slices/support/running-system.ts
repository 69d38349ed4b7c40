import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { eventually } from './eventually.js';

/** What a user starts with `npm start`, in a process group of its own as in a terminal. */
export interface RunningSystem {
  readonly origin: string;
  readonly dataDir: string;
  readonly port: number;
  /** Everything it had said by its first answer. */
  readonly saidFirst: string;
  /** Everything it has said so far. */
  readonly said: () => string;
  /** Sends a signal to the whole group, as Ctrl-C does, or to the process started alone; resolves once it has ended. */
  readonly end: (signal: NodeJS.Signals, whom?: 'group' | 'process') => Promise<Ending>;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly port?: number;
  /** `npm start`, unless the program itself is started, so that the code it exits with is seen. */
  readonly command?: readonly [string, ...string[]];
  readonly cwd?: string;
}

const PROGRAM = ['node', 'apps/standalone/start.js'] as const;
const READY_MS = 60_000;

/** The command of `npm start` without npm around it. */
export const theProgram = PROGRAM;

/** A port of 127.0.0.1 that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

interface Spawned {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  readonly said: () => string;
}

/** Starts the command and listens to what it says; it may end before it ever answers. */
export const spawnSystem = ({ dataDir, port, command, cwd }: Required<Pick<StartOptions, 'port'>> & StartOptions) => {
  const [program, ...args] = command ?? (['npm', 'start'] as const);
  const { NODE_ENV: _, NODE_OPTIONS: __, ...env } = process.env;
  const child = spawn(program, args, {
    cwd: cwd ?? process.cwd(),
    detached: true,
    env: { ...env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (text += bytes.toString()));
  // Closed once everything that could still say something has ended, npm and what it started.
  const ended = new Promise<Ending>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  return { child, ended, said: () => text } satisfies Spawned;
};

const answers = async (url: string): Promise<boolean> => (await fetch(url).catch(() => undefined))?.ok === true;

const whenUp = (url: string, { child, said }: Spawned): Promise<void> =>
  eventually(async () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended at once:\n${said()}`);
    return answers(url);
  }, READY_MS);

/** Starts the whole system and resolves once it is ready. */
export const startSystem = async (options: StartOptions): Promise<RunningSystem> => {
  const port = options.port ?? (await freePort());
  const origin = `http://localhost:${port}`;
  const spawned = spawnSystem({ ...options, port });
  const pid = spawned.child.pid ?? 0;
  let saidFirst: string;
  try {
    await whenUp(`${origin}/health/live`, spawned);
    saidFirst = spawned.said();
    await whenUp(`${origin}/health/ready`, spawned);
  } catch (error) {
    spawned.child.kill('SIGTERM');
    throw error;
  }
  return {
    origin,
    port,
    dataDir: options.dataDir,
    saidFirst,
    said: spawned.said,
    end: (signal, whom = 'group') => {
      process.kill(whom === 'group' ? -pid : pid, signal);
      return spawned.ended;
    },
  };
};
