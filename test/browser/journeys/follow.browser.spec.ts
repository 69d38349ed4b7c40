import { describe, expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { action, cycleOf, day, declare, seen } from '../../slices/support/acts.js';
import { browserTest } from '../support/browser-test.js';
import { type Requested, requested } from '../support/committee.js';
import { pdfNamed } from '../support/files.js';
import { bothHands } from '../support/hands.js';
import { invented } from '../support/invented.js';
import { tabTo } from '../support/keyboard.js';

const physicians = {
  'with a pointer': { withdraws: 'andrea.modele', answers: 'paris.patron', attaches: 'paris.patron' },
  'by keyboard alone': {
    withdraws: 'maxence.prototype',
    answers: 'charlie.echantillon',
    attaches: 'charlie.echantillon',
  },
} as const;

const QUESTIONS = 'Quel était le programme de la matinée ?';

/** The reader asks the physician for more. */
const ask = async ({ reader, dossier }: Requested): Promise<void> => {
  const data = { requestId: randomUUID(), questions: QUESTIONS, dueOn: day(20) };
  const path = `/api/cases/${dossier.id}/request-information`;
  const { status, body } = await reader.post(path, data, seen(dossier.version));
  expect([status, body]).toEqual([200, expect.anything()]);
};

describe.each(bothHands)('$way, a physician', ({ way, hands }) => {
  const { withdraws, answers } = physicians[way];

  browserTest('withdraws a request once it is confirmed', async ({ signedIn, person }) => {
    const { title } = await requested(person, withdraws);
    const page = await signedIn(withdraws);
    const { press, type } = await hands(page);
    await press(page.getByRole('navigation').getByRole('link', { name: 'Mes actions' }));
    await press(page.getByRole('link', { name: title, exact: true }));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await press(page.getByRole('button', { name: 'Retirer', exact: true }));
    const dialog = page.getByRole('dialog', { name: 'Retirer cette action ?' });
    await dialog.getByText('La commission cessera de l’examiner.').waitFor();
    await type(dialog.getByRole('textbox'), 'Déclarée une seconde fois par erreur.');
    await press(dialog.getByRole('button', { name: 'Retirer l’action' }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Retirée', { exact: true }).first().waitFor();
    await page.getByText('Cette action ne fait plus partie de votre cycle.').waitFor();
  });

  browserTest('is told on landing that the committee asks for more, and answers', async ({ signedIn, person }) => {
    const request = await requested(person, answers);
    await ask(request);
    const page = await signedIn(answers);
    const { press, type } = await hands(page);
    await press(page.getByRole('link', { name: `Répondre à la commission : ${request.title}` }));
    await page.getByRole('heading', { level: 1, name: request.title }).waitFor();
    await page.getByText(QUESTIONS).first().waitFor();
    await type(page.getByRole('textbox', { name: 'Votre réponse' }), 'Trois ateliers, puis une évaluation.');
    await press(page.getByRole('button', { name: 'Envoyer la réponse' }));
    await page.getByRole('heading', { name: /^Votre réponse du/ }).waitFor();
    await page.getByText('La commission n’attend rien de vous pour l’instant.').waitFor();
  });
});

describe.each(bothHands)('$way, on the Fiche of an action, a physician', ({ way, hands }) => {
  browserTest('attaches a document, once; what proves nothing is not sent', async ({ signedIn, person }) => {
    const { attaches } = physicians[way];
    const [physician, title] = [await person(attaches), invented('Cours inventé')];
    const half = { row: 'MN-4-05', variant: 'participant', unit: 'demi_journee', first: day(-40), last: day(-40) };
    const { id } = await declare(physician, (await cycleOf(physician)).id, action({ ...half, title }));
    const page = await signedIn(attaches, { path: `/actions/${id}`, tolerate: [/status of 409/] });
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const { attach } = await hands(page);
    await attach(page.getByLabel(/^Déposez/), pdfNamed('notes-inventees.txt'));
    await page.getByText('« notes-inventees.txt » n’est ni un PDF, ni une image JPEG ou PNG.').waitFor();
    expect(sent).toEqual([]);
    const programme = pdfNamed('programme-invente.pdf');
    await attach(page.getByLabel(/^Déposez/), programme);
    await page.getByText('« programme-invente.pdf » est joint.').waitFor();
    await page.getByRole('link', { name: 'Télécharger programme-invente.pdf' }).waitFor();
    await attach(page.getByLabel(/^Déposez/), programme);
    await page.getByText('Ce fichier est déjà joint à cette action.').waitFor();
  });
});

describe('what changes while a page is open', () => {
  browserTest('is shown without a reload and leaves the focus where it is', async ({ signedIn, person }) => {
    const request = await requested(person, 'kim.canevas');
    const page = await signedIn('kim.canevas', { path: `/actions/${request.declarationId}` });
    const withdraw = page.getByRole('button', { name: 'Retirer', exact: true });
    await tabTo(page, withdraw);
    await ask(request);
    await page.getByText(QUESTIONS).first().waitFor();
    await page.getByText('Réponse attendue de vous').first().waitFor();
    expect(await withdraw.evaluate((button) => button.ownerDocument.activeElement === button)).toBe(true);
  });
});
