import { describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { routedCase } from '../../slices/support/acts.js';
import { browserTest } from '../support/browser-test.js';
import { readerLogin } from '../support/committee.js';
import { pdfNamed } from '../support/files.js';
import { type Hands, bothHands } from '../support/hands.js';
import { invented } from '../support/invented.js';

/** A row that the committee validates, found by a few of its words; and what becomes of the request. */
const requests = {
  'with a pointer': {
    login: 'aria.conte',
    words: 'patients traceurs',
    variant: 'Participation',
    decision: 'Accepter',
    decided: 'Retenue',
    reasons: 'Le suivi décrit répond à ce que demande la ligne.',
  },
  'by keyboard alone': {
    login: 'nour.fable',
    words: 'programmes associant',
    variant: 'Conception ou mise en place',
    decision: 'Refuser',
    decided: 'Refusée',
    reasons: 'Le programme joint ne dit pas ce que les patients y ont fait.',
  },
} as const;
type Request = (typeof requests)[keyof typeof requests] & { readonly title: string };

/** The physician declares, is told where it goes before submitting, and stays on the sheet of the action. */
const declare = async (page: Page, { press, type, choose, attach }: Hands, request: Request): Promise<string> => {
  await press(page.getByRole('navigation').getByRole('link', { name: 'Déclarer' }));
  await type(page.getByRole('combobox', { name: 'Action du référentiel' }), request.words);
  await page.keyboard.press('Enter');
  await type(page.getByRole('textbox', { name: 'Intitulé' }), request.title);
  await choose(page.getByRole('combobox', { name: 'À quel titre' }), request.variant);
  await attach(page.getByLabel(/^Déposez/), pdfNamed('compte-rendu-invente.pdf'));
  await page.getByText('compte-rendu-invente.pdf est joint.').waitFor();
  await page.getByRole('region', { name: 'Ce qui va se passer' }).getByText('Envoyée à la commission').waitFor();
  await press(page.getByRole('button', { name: 'Soumettre la déclaration' }));
  await press(page.getByRole('link', { name: 'Voir sa fiche' }));
  await page.getByRole('heading', { level: 1, name: request.title }).waitFor();
  await page.getByText('La commission n’attend rien de vous pour l’instant.').waitFor();
  return new URL(page.url()).pathname.replace('/actions/', '');
};

/** Finds the case in the queue and gives a favourable opinion. */
const giveOpinion = async (page: Page, { press }: Hands, { title }: Request): Promise<void> => {
  await press(page.getByRole('row').filter({ hasText: 'Avis attendu' }).getByRole('link', { name: title }));
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await press(page.getByRole('button', { name: 'Favorable', exact: true }));
  await press(page.getByRole('button', { name: 'Confirmer', exact: true }));
  await page.getByText('Votre avis est enregistré.').waitFor();
};

/** The chair finds the same case, reads the opinion and decides with reasons. */
const decide = async (page: Page, { press, type }: Hands, request: Request): Promise<void> => {
  const waiting = page.getByRole('row').filter({ hasText: 'Décision attendue' });
  await press(waiting.getByRole('link', { name: request.title }));
  await page.getByRole('heading', { level: 1, name: request.title }).waitFor();
  await page.getByRole('heading', { name: 'Avis du rapporteur' }).waitFor();
  await press(page.getByRole('button', { name: request.decision, exact: true }));
  await type(page.getByRole('textbox', { name: 'Motifs' }), request.reasons);
  await press(page.getByRole('button', { name: 'Confirmer', exact: true }));
  await page.getByText('La décision est enregistrée.').waitFor();
};

describe.each(bothHands)('$way', ({ way, hands }) => {
  browserTest(
    'what a physician declares is read by a member, decided by the chair, and comes back with its reasons',
    async ({ signedIn, person }) => {
      const request = { ...requests[way], title: invented('Démarche inventée') };
      const sheet = await signedIn(request.login);
      const id = await declare(sheet, await hands(sheet), request);

      const [physician, chair] = [await person(request.login), await person('presidence.onco')];
      const dossier = await routedCase(chair, physician, { id, version: 0, position: 0, file: Buffer.of() });
      const reading = await signedIn(await readerLogin(person, 'presidence.onco', dossier));
      await giveOpinion(reading, await hands(reading), request);

      const presiding = await signedIn('presidence.onco');
      await decide(presiding, await hands(presiding), request);

      // The sheet has stayed open: nobody has touched it since.
      await sheet.getByRole('heading', { name: 'Décision de la commission' }).waitFor();
      await sheet.getByText(request.reasons).waitFor();
      await sheet.getByText(request.decided, { exact: true }).first().waitFor();
    },
  );
});
