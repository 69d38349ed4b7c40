import { opener, screensOf } from '../screens/opener.js';
import { nameOf } from '../screens/screen.js';
import { browserTest } from '../support/browser-test.js';
import { noteData, renderedFaults, textsOf } from './rendered.js';

/** All states when told so, as `npm run test:a11y` does; every screen as each role finds it otherwise. */
const everything = process.env['A11Y'] === 'all';
const LONGEST_MS = everything ? 1_800_000 : 600_000;

browserTest(
  'a French reader finds no English word, no code and no wrong typography on any screen of any role',
  async (tools) => {
    const open = opener(tools);
    const told = new Map<string, string[]>();
    const screens = (await screensOf(tools)).filter(({ state }) => everything || state === 'full');
    for (const screen of screens) {
      let data: () => readonly string[] = () => [];
      const page = await open(screen, (opened) => void (data = noteData(opened)));
      for (const { rule, found, text } of renderedFaults(await textsOf(page), data())) {
        const fault = `${rule} « ${found} » in: ${text.trim()}`;
        told.set(fault, [...(told.get(fault) ?? []), nameOf(screen)]);
      }
      await page.context().close();
    }
    if (told.size === 0) return;
    const faults = [...told].map(([fault, where]) => `${fault}\n    ${where.slice(0, 4).join(', ')}`);
    throw new Error(`${told.size} faults on ${screens.length} screens\n${faults.join('\n')}`);
  },
  LONGEST_MS,
);
