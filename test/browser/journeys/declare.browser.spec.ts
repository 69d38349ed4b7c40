import { describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { action, assessmentOf, cycleOf, day, declare } from '../../slices/support/acts.js';
import { browserTest } from '../support/browser-test.js';
import { pdfNamed } from '../support/files.js';
import { bothHands } from '../support/hands.js';
import { invented } from '../support/invented.js';

const physicians = { 'with a pointer': 'claude.temoin', 'by keyboard alone': 'eden.ebauche' } as const;

/** What the landing page says of a block, in its own words. */
const blockOf = (page: Page, number: number) =>
  page
    .getByRole('region', { name: 'Les blocs' })
    .getByRole('listitem')
    .filter({ hasText: `Bloc ${number}` });

describe('a physician who has signed in', () => {
  browserTest('sees what is missing and by when, without a click or a key', async ({ signedIn, person }) => {
    const page = await signedIn('iris.mirage');
    await page.getByRole('heading', { level: 1, name: 'Mon cycle' }).waitFor();
    const physician = await person('iris.mirage');
    const { id, last } = await cycleOf(physician);
    const { blocks } = await assessmentOf(physician, id);
    const until = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(last));
    const missing = (blocks ?? []).reduce((sum, { required, counted }) => sum + Math.max(0, required - counted), 0);
    await page.getByText(`Il vous manque ${missing} actions d’ici le ${until}.`).waitFor();
    for (const { number, counted, required } of blocks ?? [])
      await blockOf(page, number).getByText(`${counted} sur ${required}`, { exact: true }).waitFor();
  });
});

describe.each(bothHands)('$way, a physician', ({ way, hands }) => {
  browserTest('declares an action with its evidence: Déclarer, the file, Soumettre', async ({ signedIn }) => {
    const page = await signedIn(physicians[way]);
    const { press, type, choose, attach, within } = await hands(page);
    const title = invented('Congrès inventé');
    await press(page.getByRole('main').getByRole('link', { name: 'Déclarer une action', exact: true }));
    await type(page.getByRole('combobox', { name: 'Action du référentiel' }), 'congrès national');
    await page.keyboard.press('Enter');
    await type(page.getByRole('textbox', { name: 'Intitulé' }), title);
    await choose(page.getByRole('combobox', { name: 'À quel titre' }), 'Participation comme apprenant');
    await attach(page.getByLabel(/^Déposez/), pdfNamed('attestation-inventee.pdf'));
    await page.getByText('attestation-inventee.pdf est joint.').waitFor();
    await press(page.getByRole('button', { name: 'Soumettre la déclaration' }));
    await page.getByRole('heading', { name: 'Votre action est déclarée' }).waitFor();
    within(3);
    await page.goto('/actions');
    await page.getByRole('link', { name: title, exact: true }).waitFor();
  });
});

describe('a physician who declares on the days of another declaration', () => {
  browserTest(
    'is asked whether it is the same event, and told that it then counts once',
    async ({ signedIn, person }) => {
      const physician = await person('claude.temoin');
      const { id } = await cycleOf(physician);
      const title = invented('Journée inventée');
      const half = { row: 'MN-4-05', variant: 'participant', unit: 'demi_journee' };
      await declare(physician, id, action({ ...half, title, first: day(0), last: day(0) }));
      const page = await signedIn('claude.temoin');
      await page.goto('/declarer?ligne=MN-4-05');
      await page.getByRole('textbox', { name: 'Intitulé' }).fill(invented('La même, autrement nommée'));
      const told = page.getByRole('region', { name: 'Ce qui va se passer' });
      await told.getByText('Compte', { exact: true }).waitFor();
      const asked = page.getByRole('radiogroup', { name: /^Est-ce le même événement/ });
      await asked.getByRole('radio', { name: title }).check();
      await told.getByText('La même action est déjà comptée ; elle ne compte qu’une fois.').waitFor();
      await page.getByRole('region', { name: 'Récapitulatif' }).getByText('Le même qu’une autre action').waitFor();
      await asked.getByRole('radio', { name: 'Non, c’est un autre événement' }).check();
      await told.getByText('Compte', { exact: true }).waitFor();
    },
  );
});
