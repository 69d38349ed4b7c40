import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/support/chromium.js';
import { type Signed, newSession } from '../browser/support/sign-in.js';
import type { Measure } from './report.js';
import { freePort, startStandalone } from './service/standalone.js';
import { type Account, accountOf, makeLargeAccount } from './web/large-account.js';
import { pairMeasures, screenMeasures } from './web/measures.js';
import { otherScreens, physicianScreens } from './web/screens.js';
import { type Screen, type Visit, visit } from './web/visit.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const DECLARATIONS = Number(process.env['BENCH_DECLARATIONS'] ?? 5_000);
/** Only the screens of which this is part of the name. */
const SCREENS = process.env['BENCH_SCREENS'] ?? '';
const ORDINARY = 'medecin.mn';

const build = (): void => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build has failed:\n${stderr}`);
};

/** A screen as one account visits it, with its visits so far. */
interface Series {
  readonly name: string;
  readonly login: string;
  readonly screen: Screen;
  readonly visits: Visit[];
}

const isAsked = ({ name }: Screen): boolean => name.includes(SCREENS);

const seriesOf = (ordinary: Account, large: Account): { pairs: (readonly [Series, Series])[]; others: Series[] } => ({
  pairs: physicianScreens.filter(isAsked).map((screen) => [
    { name: screen.name, login: ordinary.login, screen, visits: [] },
    { name: `${screen.name} with ${DECLARATIONS}`, login: large.login, screen, visits: [] },
  ]),
  others: otherScreens(ordinary.cycle.id)
    .filter(({ screen }) => isAsked(screen))
    .map(({ login, screen }) => ({ name: screen.name, login, screen, visits: [] })),
});

const measureAll = async (browser: Browser, origin: string, all: readonly Series[]): Promise<void> => {
  const sessions = new Map<string, Signed>();
  for (const { login } of all) if (!sessions.has(login)) sessions.set(login, await newSession(browser, origin, login));
  // The round before the first fills the caches of the server, as its first visitors of a day do.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { login, screen, visits } of round % 2 === 0 ? all : all.toReversed()) {
      const measured = await visit(browser, origin, sessions.get(login) as Signed, screen);
      if (round > 0) visits.push(measured);
    }
};

const told = (): void => {
  const [minute = 0] = loadavg();
  console.log(`Load average ${minute.toFixed(1)}, the benchmark's own included; CPU slowed down 4 times in the page.`);
};

/**
 * The built application in a real browser whose page runs on a quarter of the CPU: where each role lands, and the
 * screens of a physician for an ordinary account and for one with thousands of declarations, in turns.
 */
export default async function web(): Promise<readonly Measure[]> {
  build();
  const [dataDir, port] = [mkdtempSync(join(tmpdir(), 'delibere-bench-')), await freePort()];
  // The database's user can enter, so that the whole cluster lies in the folder that is removed at the end.
  chmodSync(dataDir, 0o711);
  const server = startStandalone(dataDir, port);
  const browser = await launchChromium();
  try {
    await server.until('/health/ready');
    const ordinary = await accountOf(server.origin, ORDINARY);
    if (!ordinary) throw new Error(`${ORDINARY} has no running cycle`);
    const large = await makeLargeAccount({ origin: server.origin, dataDir }, ordinary, DECLARATIONS);
    const { pairs, others } = seriesOf(ordinary, large);
    await measureAll(browser, server.origin, [...pairs.flat(), ...others]);
    told();
    return [
      ...[...pairs.flat(), ...others].flatMap(({ name, visits }) => screenMeasures(name, visits)),
      ...pairs.flatMap(([usual, many]) => pairMeasures(usual.screen.name, many.visits, usual.visits)),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
