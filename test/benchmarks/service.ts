import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure } from './report.js';
import { type Cast, commandLatencies, queueLatencies } from './service/load.js';
import { percentile } from './service/open-loop.js';
import { ask, examplesOf, signInChairs, signInPhysicians } from './service/people.js';
import { type Standalone, freePort, startStandalone } from './service/standalone.js';
import { signedInBrowser } from '../../libs/identity/src/testing/sign-in.js';

const WARM_UP = { perSecond: 100, seconds: 4 };
const COMMANDS = { perSecond: 200, seconds: Number(process.env['BENCH_SECONDS'] ?? 20) };
const SUBMISSIONS = { perSecond: 4, seconds: 12 };
const START_MS = 5_000;
const LIVE = '/health/live';
const READY = '/health/ready';

const build = (): void => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build has failed:\n${stderr}`);
};

const milliseconds = (values: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1].map((share) => `p${share * 100} ${percentile(values, share).toFixed(1)}`).join(', ');

/** From nothing to the first answer, then until the council is installed and every view has caught up. */
const firstStart = async (server: Standalone): Promise<Measure[]> => {
  await server.until(LIVE);
  const answered = server.elapsed();
  await server.until(READY);
  const note = `ready with the demonstration council after ${Math.round(server.elapsed())} ms`;
  return [{ name: 'first start, first answer, ms', value: answered, target: START_MS, atMost: true, note }];
};

/** The second start: first answer, then the first page of somebody who signs in. */
const nextStart = async (server: Standalone): Promise<Measure[]> => {
  await server.until(LIVE);
  const answered = server.elapsed();
  const browser = await signedInBrowser(server.origin, 'medecin.mn');
  await ask(browser, '/api/cycles');
  const signedIn = server.elapsed();
  await server.until(READY);
  const note = `ready after ${Math.round(server.elapsed())} ms`;
  return [
    { name: 'next start, first answer, ms', value: answered, target: START_MS, atMost: true, note },
    {
      name: 'next start, first signed-in page, ms',
      value: signedIn,
      target: START_MS,
      atMost: true,
      note: 'one’s cycles, after signing in through OpenID Connect',
    },
  ];
};

const underLoad = async (cast: Cast, server: Standalone): Promise<Measure[]> => {
  await commandLatencies(cast, WARM_UP);
  const before = server.cpu();
  const commands = await commandLatencies(cast, COMMANDS);
  const cpu = ((server.cpu() - before) / commands.length).toFixed(1);
  const submissions = await queueLatencies(cast, SUBMISSIONS);
  const senders = `${commands.length} drafts and declarations of ${cast.physicians.length} physicians`;
  return [
    {
      name: `command over HTTP at ${COMMANDS.perSecond}/s, p99 ms`,
      value: percentile(commands, 0.99),
      target: 50,
      atMost: true,
      note: `${senders}: ${milliseconds(commands)}; ${cpu} ms of CPU each in Node, its views and queues included`,
    },
    {
      name: 'submission to the reviewer’s queue, p95 ms',
      value: percentile(submissions, 0.95),
      target: 1_000,
      atMost: true,
      note: `${submissions.length} off-list actions: ${milliseconds(submissions)}`,
    },
  ];
};

const castOf = async (origin: string): Promise<Cast> => {
  const examples = examplesOf();
  return { examples, physicians: await signInPhysicians(origin, examples), chairs: await signInChairs(origin) };
};

/** The whole system in a process of its own, fsync on, over HTTP: starting it, and using it. */
export default async function service(): Promise<readonly Measure[]> {
  build();
  const [dataDir, port] = [mkdtempSync(join(tmpdir(), 'delibere-bench-')), await freePort()];
  // The database's user can enter, so that the whole cluster lies in the folder that is removed at the end.
  chmodSync(dataDir, 0o711);
  let server = startStandalone(dataDir, port);
  try {
    const first = await firstStart(server);
    await server.stop();
    server = startStandalone(dataDir, port);
    const next = await nextStart(server);
    return [...(await underLoad(await castOf(server.origin), server)), ...next, ...first];
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
