/**
 * `npm run screens`: writes how every screen looks to `test/browser/output/screens`, with an `index.html` that shows
 * them side by side. `-- <words>` writes those only of which the name has the words; `-- --all` every state, not only
 * the full ones; `-- --readme` the few that the README shows, to `docs/screens`. BROWSER_ORIGIN names an application
 * that runs already.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startApplication } from '../support/application.js';
import { launchChromium } from '../support/chromium.js';
import { fileNameOf, outputFolder } from '../support/output.js';
import { writeContactSheet } from './contact-sheet.js';
import { Guests } from './guests.js';
import { type Screen, nameOf } from './screen.js';
import { readmePictures } from './readme-pictures.js';
import { tableOf } from './table.js';
import { type View, look } from './look.js';
import { arrive, prepare } from './visit.js';

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;
const PATIENCE_MS = 15_000;
// A list of some hundred lines is one picture of some ten thousand pixels.
const LONG_PAGE_MS = 120_000;
const schemes = ['light', 'dark'] as const;
const folder = join(outputFolder, 'screens');
const readmeFolder = join(process.cwd(), 'docs/screens');

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wantsAll = process.argv.includes('--all');
const forReadme = process.argv.includes('--readme');

// One picture of each screen that is full is enough: that of the first role it belongs to.
const isPictured = (screen: Screen, at: number, table: readonly Screen[]): boolean => {
  if (words.length > 0) return words.every((word) => nameOf(screen).includes(word));
  if (wantsAll) return true;
  return (
    screen.state === 'full' && table.findIndex(({ route, state }) => route === screen.route && state === 'full') === at
  );
};

// What the browser itself draws, the fields of dates among it, is in French where the machine knows it.
process.env['LANGUAGE'] = 'fr';
const application = await startApplication();
const browser = await launchChromium();
const guests = new Guests(browser, application.origin);

const visited = async (
  screen: Screen,
  viewport: (typeof sizes)[number],
  see: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await guests.contextFor(screen, { viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await prepare(page, screen);
  await page.goto(await guests.addressOf(screen));
  await arrive(page, screen);
  await see(page);
  await context.close();
};

const pictures = (screen: Screen, viewport: (typeof sizes)[number]): Promise<void> =>
  visited(screen, viewport, async (page) => {
    for (const scheme of schemes) {
      await look(page, { width: viewport.width, scheme });
      const path = join(folder, `${fileNameOf(`${nameOf(screen)} ${viewport.width} ${scheme}`)}.png`);
      await page.screenshot({ path, fullPage: true, animations: 'disabled', timeout: LONG_PAGE_MS });
    }
  });

const writeAll = async (table: readonly Screen[]): Promise<string> => {
  await mkdir(folder, { recursive: true });
  for (const screen of table.filter(isPictured)) {
    process.stderr.write(`${nameOf(screen)}\n`);
    for (const viewport of sizes) await pictures(screen, viewport);
  }
  return writeContactSheet(folder);
};

const pictureForReadme = (screen: Screen, name: string, view: View): Promise<void> =>
  visited(screen, sizes.find(({ width }) => width === view.width) ?? sizes[0], async (page) => {
    await look(page, view);
    await page.evaluate('window.scrollTo(0, 0)');
    const path = join(readmeFolder, `${name}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 82, animations: 'disabled' });
  });

const writeForReadme = async (table: readonly Screen[]): Promise<string> => {
  await mkdir(readmeFolder, { recursive: true });
  for (const { name, of, ...view } of readmePictures) {
    const screen = table.find((one) => nameOf(one) === of);
    if (!screen) throw new Error(`no screen is called ${of}`);
    await pictureForReadme(screen, name, view);
  }
  return readmeFolder;
};

try {
  const start = await (await browser.newContext({ baseURL: application.origin })).newPage();
  await start.goto('/accessibilite');
  const table = await tableOf(start);
  process.stdout.write(`${await (forReadme ? writeForReadme(table) : writeAll(table))}\n`);
} finally {
  await browser.close();
  await application.stop();
}
