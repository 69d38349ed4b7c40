import type { Page } from 'playwright-core';
import { actionThatIs, caseThatIs } from './addresses.js';
import { broken, changed, emptied, lengthened } from './answers.js';
import { dialog, press } from './gestures.js';
import type { Screen } from './screen.js';
import { planning } from './states-of-planning.js';
import { session } from './states-of-session.js';
import { watchers } from './states-of-watchers.js';

const CYCLES = /^\/api\/cycles$/;
const DECLARATIONS = /^\/api\/declarations$/;
const INBOX = /^\/api\/inbox$/;
const CASES = /^\/api\/cases$/;

const shell = (['physician', 'chair'] as const).flatMap((viewer): Screen[] => {
  const screen = { route: '/accessibilite', viewer, address: '/accessibilite' };
  return [
    { ...screen, state: 'palette', enter: palette },
    { ...screen, state: 'palette, nothing found', enter: nothingInPalette },
    { ...screen, state: 'help', enter: help },
    { ...screen, state: 'account menu', enter: accountMenu },
    { ...screen, state: 'unknown address', address: '/nulle-part' },
  ];
});

async function palette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
}

async function nothingInPalette(page: Page): Promise<void> {
  await palette(page);
  await page.getByRole('combobox').fill('zzz');
}

async function accountMenu(page: Page): Promise<void> {
  await press(/^Compte de/)(page);
  await page.getByRole('menu').waitFor();
}

async function help(page: Page): Promise<void> {
  await accountMenu(page);
  await page.getByRole('menuitem', { name: 'Raccourcis du clavier' }).click();
  await page.getByRole('dialog').waitFor();
}

const physician: readonly Screen[] = (
  [
    { route: '/cycle', state: 'no cycle', address: '/cycle', answers: emptied(CYCLES) },
    { route: '/cycle', state: 'nothing declared', address: '/cycle', answers: emptied(DECLARATIONS) },
    { route: '/cycle', state: 'long', address: '/cycle', answers: lengthened(DECLARATIONS) },
    { route: '/cycle', state: 'clause', address: '/cycle', enter: dialog(/^Lire la clause/) },
    { route: '/cycle', state: 'interruption', address: '/cycle', enter: dialog(/interruption/i) },
    { route: '/cycle', state: 'without weights', address: '/cycle', login: 'medecin.onco' },
    { route: '/cycle', state: 'complete', address: '/cycle', login: 'dominique.specimen' },
    { route: '/cycle', state: 'late', address: '/cycle', login: 'alix.maquette' },
    { route: '/actions', state: 'empty', address: '/actions', answers: emptied(DECLARATIONS) },
    { route: '/actions', state: 'nothing found', address: '/actions?mots=zzz' },
    { route: '/actions', state: 'long', address: '/actions', answers: lengthened(DECLARATIONS) },
    { route: '/actions/$id', state: 'draft', login: 'jade.brouillon', address: actionThatIs('draft') },
    { route: '/actions/$id', state: 'planned', login: 'jade.brouillon', address: actionThatIs('planned') },
    { route: '/actions/$id', state: 'in committee', login: 'andrea.modele', address: actionThatIs('in-committee') },
    {
      route: '/actions/$id',
      state: 'answer awaited',
      login: 'swan.trame',
      address: actionThatIs('information-requested'),
    },
    { route: '/actions/$id', state: 'refused', login: 'maxence.prototype', address: actionThatIs('refused') },
    { route: '/actions/$id', state: 'withdrawal', address: actionThatIs('accepted'), enter: dialog('Retirer') },
    { route: '/actions/$id', state: 'nothing there', address: '/actions/00000000-0000-4000-8000-000000000000' },
    { route: '/declarer', state: 'no cycle', address: '/declarer', answers: emptied(CYCLES) },
    { route: '/declarer', state: 'faults', address: '/declarer', enter: press('Soumettre la déclaration') },
    { route: '/declarer', state: 'rows offered', address: '/declarer', enter: rowsOffered },
    { route: '/declarer', state: 'recap', address: '/declarer', enter: filled },
    { route: '/referentiel', state: 'nothing found', address: '/referentiel', enter: nothingFound },
    { route: '/referentiel', state: 'row open', address: '/referentiel', enter: rowOpen },
  ] satisfies readonly Omit<Screen, 'viewer'>[]
).map((screen) => ({ ...screen, viewer: 'physician' }));

async function rowsOffered(page: Page): Promise<void> {
  await page.getByLabel('Action du référentiel').first().fill('congr');
  await page.getByRole('option').first().waitFor();
}

async function filled(page: Page): Promise<void> {
  await rowsOffered(page);
  await page.getByRole('option').first().click();
  await page.getByLabel('Intitulé').fill('Congrès national 2026');
  await page.getByRole('combobox', { name: 'À quel titre' }).selectOption({ index: 1 });
  await page.getByText('Récapitulatif').waitFor();
  await page
    .getByText(/^(Acceptée|Envoyée à la commission)/)
    .first()
    .waitFor();
}

async function nothingFound(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Chercher une ligne' }).fill('zzz');
  await page.getByText('Aucune ligne ne contient ces mots').waitFor();
}

async function rowOpen(page: Page): Promise<void> {
  await page.locator('main').locator('summary, [aria-expanded=false]').first().click();
}

const committee: readonly Screen[] = [
  { route: '/dossiers', viewer: 'member', state: 'empty', address: '/dossiers', answers: emptied(CASES) },
  { route: '/dossiers', viewer: 'chair', state: 'nothing found', address: '/dossiers?mots=zzz' },
  { route: '/dossiers', viewer: 'chair', state: 'long', address: '/dossiers', answers: lengthened(CASES, 50) },
  {
    route: '/dossiers/$id',
    viewer: 'member',
    state: 'opinion',
    address: caseThatIs('awaiting-opinion', 'mine'),
    enter: press('Favorable'),
  },
  {
    route: '/dossiers/$id',
    viewer: 'member',
    state: 'opinion, faults',
    address: caseThatIs('awaiting-opinion', 'mine'),
    enter: faulty('Défavorable'),
  },
  {
    route: '/dossiers/$id',
    viewer: 'member',
    state: 'asking',
    address: caseThatIs('awaiting-opinion', 'mine'),
    enter: dialog('Demander un complément'),
  },
  {
    route: '/dossiers/$id',
    viewer: 'member',
    state: 'recusal',
    address: caseThatIs('awaiting-opinion', 'mine'),
    enter: dialog('Me déporter'),
  },
  { route: '/dossiers/$id', viewer: 'member', state: 'answer awaited', address: caseThatIs('information-requested') },
  {
    route: '/dossiers/$id',
    viewer: 'chair',
    state: 'decision',
    address: caseThatIs('awaiting-decision'),
    enter: press('Accepter'),
  },
  {
    route: '/dossiers/$id',
    viewer: 'chair',
    state: 'decision, faults',
    address: caseThatIs('awaiting-decision'),
    enter: faulty('Refuser'),
  },
  {
    route: '/dossiers/$id',
    viewer: 'member',
    state: 'no document',
    address: caseThatIs('awaiting-opinion', 'mine'),
    answers: changed(/^\/api\/cases\/[^/]+$/, (one) => ({ ...one, evidence: [] })),
  },
  {
    route: '/dossiers/$id',
    viewer: 'member',
    state: 'unreadable document',
    address: caseThatIs('awaiting-opinion', 'mine'),
    answers: { ...broken, to: /\/evidence\// },
  },
];

const inbox = (['physician', 'chair'] as const).flatMap((viewer): readonly Screen[] => [
  { route: '/a-faire', viewer, state: 'empty', address: '/a-faire', answers: emptied(INBOX) },
  { route: '/a-faire', viewer, state: 'long', address: '/a-faire', answers: lengthened(INBOX) },
]);

function faulty(choice: string): (page: Page) => Promise<void> {
  return async (page) => {
    await press(choice)(page);
    await press('Confirmer')(page);
  };
}

/** Every state that a screen comes into beyond those that all have, and how. */
export const states: readonly Screen[] = [
  ...shell,
  ...session,
  ...inbox,
  ...physician,
  ...planning,
  ...committee,
  ...watchers,
];
