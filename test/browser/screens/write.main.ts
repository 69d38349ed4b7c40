/**
 * `npm run screens`: writes how every screen looks to `test/browser/output/screens`, with an `index.html` that shows
 * them side by side. `-- <words>` writes those only of which the name has the words; `-- --all` every state, not only
 * the full ones. BROWSER_ORIGIN names an application that runs already.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startApplication } from '../support/application.js';
import { launchChromium } from '../support/chromium.js';
import { fileNameOf, outputFolder } from '../support/output.js';
import { writeContactSheet } from './contact-sheet.js';
import { Guests } from './guests.js';
import { type Screen, nameOf } from './screen.js';
import { tableOf } from './table.js';
import { look } from './look.js';
import { arrive, prepare } from './visit.js';

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const PATIENCE_MS = 15_000;
const schemes = ['light', 'dark'] as const;
const folder = join(outputFolder, 'screens');

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wantsAll = process.argv.includes('--all');

// One picture of each screen that is full is enough: that of the first role it belongs to.
const isPictured = (screen: Screen, at: number, table: readonly Screen[]): boolean => {
  if (words.length > 0) return words.every((word) => nameOf(screen).includes(word));
  if (wantsAll) return true;
  return (
    screen.state === 'full' && table.findIndex(({ route, state }) => route === screen.route && state === 'full') === at
  );
};

const application = await startApplication();
const browser = await launchChromium();
const guests = new Guests(browser, application.origin);

const pictures = async (screen: Screen, viewport: (typeof sizes)[number]): Promise<void> => {
  const context = await guests.contextFor(screen, { viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await prepare(page, screen);
  await page.goto(await guests.addressOf(screen));
  await arrive(page, screen);
  for (const scheme of schemes) {
    await look(page, { width: viewport.width, scheme });
    const path = join(folder, `${fileNameOf(`${nameOf(screen)} ${viewport.width} ${scheme}`)}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  }
  await context.close();
};

try {
  await mkdir(folder, { recursive: true });
  const start = await (await browser.newContext({ baseURL: application.origin })).newPage();
  await start.goto('/accessibilite');
  for (const screen of (await tableOf(start)).filter(isPictured)) {
    process.stderr.write(`${nameOf(screen)}\n`);
    for (const viewport of sizes) await pictures(screen, viewport);
  }
  process.stdout.write(`${await writeContactSheet(folder)}\n`);
} finally {
  await browser.close();
  await application.stop();
}
