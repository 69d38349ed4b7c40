import type { Page } from 'playwright-core';
import { emptied } from './answers.js';
import { dialog, press } from './gestures.js';
import type { Screen } from './screen.js';

const YEAR = new Date().getFullYear() + 1;

async function chosen(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Action du référentiel' }).fill('congr');
  await page.getByRole('option').filter({ visible: true }).first().click();
  await page.getByLabel('Premier jour').waitFor();
}

async function faults(page: Page): Promise<void> {
  await chosen(page);
  await press('Ajouter au scénario')(page);
  await page.getByText('Indiquez le premier jour').first().waitFor();
}

async function imagined(page: Page): Promise<void> {
  await chosen(page);
  await page.getByLabel('Premier jour').fill(`${YEAR}-05-04`);
  await page.getByLabel('Dernier jour').fill(`${YEAR}-05-05`);
  await page.getByLabel('À quel titre').selectOption({ index: 1 });
  await press('Ajouter au scénario')(page);
  await page.getByRole('button', { name: /^Retirer du scénario/ }).waitFor();
}

/** The states of what a physician plans. */
export const planning: readonly Screen[] = (
  [
    { state: 'no cycle', answers: emptied(/^\/api\/cycles$/) },
    { state: 'row chosen', enter: chosen },
    { state: 'faults', enter: faults },
    { state: 'scenario', enter: imagined },
    { state: 'planned', login: 'jade.brouillon' },
    { state: 'plan withdrawn', login: 'jade.brouillon', enter: dialog(/^Retirer des actions prévues/) },
  ] satisfies readonly Partial<Screen>[]
).map((screen) => ({ route: '/planification', viewer: 'physician', address: '/planification', ...screen }));
