import type { Page } from 'playwright-core';
import { type Screen, type Use, pause } from './visit.js';

const typing = async (page: Page, text: string): Promise<void> => {
  for (const letter of text) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(90);
  }
};

/** Opens the palette, types and closes it: on every screen. */
const palette: Use = async (page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor();
  await typing(page, 'ac');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Opens what a block of the cycle rests on, and closes it. */
const openBlock: Use = async (page) => {
  await page
    .getByRole('button', { name: /^Lire la clause/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const typeRow: Use = async (page) => {
  await page.locator('#champ-row').click();
  await pause(page);
  await typing(page, 'congres');
  await pause(page);
  await page.keyboard.press('Enter');
};

const filterActions: Use = async (page) => {
  await page.getByLabel('Chercher', { exact: true }).click();
  await typing(page, 'jou');
  await pause(page);
  await page.getByLabel('Bloc', { exact: true }).selectOption('1');
  await pause(page);
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
};

const moveInReplay: Use = async (page) => {
  await page.getByRole('slider').first().focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'Home', 'End']) {
    await page.keyboard.press(key);
    await pause(page);
  }
};

const suspend: Use = (page) => page.getByRole('button', { name: 'Suspendre la mise à jour' }).click();

/** The screens of a physician: what the account with thousands of declarations is compared on. */
export const physicianScreens: readonly Screen[] = [
  { name: 'Mon cycle', path: '/', uses: [palette, openBlock] },
  { name: 'Mes actions', path: '/actions', uses: [palette, filterActions] },
  { name: 'Déclarer', path: '/declarer', uses: [palette, typeRow] },
];

/** Where everybody else lands, and the account that does. */
export const otherScreens = (cycleId: string): readonly { readonly login: string; readonly screen: Screen }[] => [
  { login: 'lecteur.mn', screen: { name: 'landing, member', path: '/', uses: [palette] } },
  { login: 'presidence.mn', screen: { name: 'landing, chair', path: '/', uses: [palette] } },
  { login: 'secretariat', screen: { name: 'landing, secretariat', path: '/', uses: [palette] } },
  { login: 'audit', screen: { name: 'landing, auditor', path: '/', uses: [palette] } },
  { login: 'audit', screen: { name: 'Rejeu', path: `/rejeu/${cycleId}`, uses: [palette, moveInReplay] } },
  { login: 'ordre', screen: { name: 'landing, Ordre', path: '/', uses: [palette] } },
  { login: 'organisme', screen: { name: 'landing, organiser', path: '/', uses: [palette] } },
  { login: 'exploitation', screen: { name: 'landing, operator', path: '/', uses: [palette, suspend] } },
];
