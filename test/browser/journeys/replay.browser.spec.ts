import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cycleOf } from '../../slices/support/acts.js';
import { browserTest } from '../support/browser-test.js';
import { bothHands } from '../support/hands.js';
import { tabTo } from '../support/keyboard.js';

const physicians = { 'with a pointer': 'lou.esquisse', 'by keyboard alone': 'dominique.specimen' } as const;

const events = (page: Page) => page.getByRole('region', { name: 'Les événements' });

/** The event that stands out in the list. */
const current = (page: Page) => events(page).locator('[aria-current]');
const slider = (page: Page) => page.getByRole('slider', { name: 'Événement affiché' });

/** How an event is numbered, by the slider: « Événement 3 sur 17 : … ». */
const numberOf = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await slider(page).getAttribute('aria-valuetext')) ?? '')?.[0]);

describe.each(bothHands)('$way, an auditor', ({ way, hands }) => {
  browserTest(
    'sees where a cycle stood after an event and what the event changed: the replay, the event',
    async ({ signedIn, person }) => {
      const { id } = await cycleOf(await person(physicians[way]));
      const page = await signedIn('audit');
      const { press, type, within } = await hands(page);
      await type(page.getByRole('textbox', { name: 'Cycle, personne ou flux' }), id);
      await page.getByText('1 cycle trouvé').waitFor();
      await press(page.getByRole('link', { name: /^Rejouer le cycle n° 1/ }));
      await page.getByRole('heading', { level: 1, name: 'Rejeu du cycle n° 1' }).waitFor();
      await press(events(page).getByRole('link', { name: /^Affichage et application de la charte/ }));
      await page.getByRole('heading', { name: 'Ce que cet événement a changé' }).waitFor();
      await page.getByRole('heading', { name: 'L’état du cycle' }).waitFor();
      await page.getByText('État passé, à la date du').waitFor();
      within(2);
      for (const clock of ['Date du fait', 'Date d’enregistrement'])
        await page.getByText(clock, { exact: true }).first().waitFor();

      const [number, address] = [await numberOf(page), page.url()];
      const before = current(page).filter({ hasText: new RegExp(`^${number - 1}\\D`) });
      await tabTo(page, slider(page));
      await page.keyboard.press('ArrowLeft');
      await before.waitFor();
      // The address follows, so that it leads here again.
      await page.waitForURL(({ href }) => href !== address);
      await page.reload();
      await before.waitFor();
      expect(await numberOf(page)).toBe(number - 1);
    },
  );
});
