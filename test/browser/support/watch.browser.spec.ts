import { afterAll, describe, expect, test } from '@jest/globals';
import { ORIGIN_VARIABLE } from './application.js';
import { launchChromium } from './chromium.js';
import { watchFaults } from './watch.js';

const origin = process.env[ORIGIN_VARIABLE] ?? '';
const browser = launchChromium();
afterAll(async () => (await browser).close());

/** The faults of a page of the application in which a script runs. */
const faultsOf = async (script: string, tolerated: readonly RegExp[] = []): Promise<readonly string[]> => {
  const context = await (await browser).newContext();
  const faults = await watchFaults(context, origin, tolerated);
  const page = await context.newPage();
  await page.goto(`${origin}/accessibilite`);
  await page.evaluate(script);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.close();
  return faults();
};

describe('a page under watch', () => {
  test('has no fault as long as nothing happens', async () => {
    expect(await faultsOf('1 + 1')).toEqual([]);
  });

  test.each([
    ['what it writes to the console as an error', `console.error('invented')`, /^console: invented/],
    [
      'what a script throws',
      `setTimeout(() => { throw new Error('invented'); }); new Promise((done) => setTimeout(done))`,
      /^error: Error: invented/,
    ],
    [
      'a style that its policy refuses',
      `document.body.setAttribute('style', 'color: red')`,
      /content.security.policy/i,
    ],
    ['what it asks of another host', `fetch('http://elsewhere.invalid/').catch(() => 0)`, /elsewhere\.invalid/],
  ])('is charged with %s', async (_what, script, fault) => {
    expect(await faultsOf(script)).toContainEqual(expect.stringMatching(fault));
  });

  test('is not charged with what is expected of it', async () => {
    expect(await faultsOf(`console.error('invented')`, [/invented/])).toEqual([]);
  });
});
