import { describe, expect } from '@jest/globals';
import type { CaseDetail } from '@libs/contracts';
import type { Page } from 'playwright-core';
import { browserTest } from '../support/browser-test.js';
import { busyReader } from '../support/committee.js';
import { pdfOfPages } from '../support/files.js';
import { type Hands, bothHands } from '../support/hands.js';

const addressOf = (page: Page): string => new URL(page.url()).pathname;

/** Opens the case that waits longest for the opinion of who looks at the queue. */
const openFirst = async (page: Page, { press }: Pick<Hands, 'press'>): Promise<void> => {
  const mine = page.getByRole('row').filter({ hasText: 'Avis attendu' }).filter({ hasText: 'Vous' });
  await press(mine.first().getByRole('link'));
  await page.getByRole('heading', { name: 'Votre avis' }).waitFor();
  await page.getByRole('heading', { name: 'Pièces justificatives' }).waitFor();
};

/** Gives a favourable opinion, which says of every criterion of an evaluation form that it is met, and waits for the next case. */
const favour = async (page: Page, { press }: Hands): Promise<string> => {
  const here = addressOf(page);
  await press(page.getByRole('button', { name: 'Favorable', exact: true }));
  const confirm = page.getByRole('button', { name: 'Confirmer', exact: true });
  await confirm.waitFor();
  await press(confirm);
  await page.waitForURL(({ pathname }) => pathname !== here);
  await page.getByText('Votre avis est enregistré.').waitFor();
  await page.getByText('Voici le dossier suivant.').waitFor();
  await page.getByRole('heading', { name: 'Votre avis' }).waitFor();
  return here;
};

describe.each(bothHands)('$way, a reader of the committee', ({ hands }) => {
  browserTest(
    'gives an opinion: the case, Favorable, Confirmer; each next case comes by itself',
    async ({ signedIn, person }) => {
      const login = await busyReader(person, 3);
      const page = await signedIn(login);
      const reading = await hands(page);
      await openFirst(page, reading);
      const first = await favour(page, reading);
      reading.within(3);
      const second = await favour(page, reading);
      reading.within(2);
      const reader = await person(login);
      for (const address of [first, second])
        expect(await reader.read<CaseDetail>(`/api${address.replace('dossiers', 'cases')}`)).toMatchObject({
          status: 'awaiting-decision',
          opinion: { proposal: 'accepted' },
        });
    },
  );
});

/** By how much the screen goes on below its last line. */
const beneathFooter = (page: Page): Promise<number> =>
  page.evaluate<number>(
    `document.documentElement.scrollHeight - scrollY - document.querySelector('footer').getBoundingClientRect().bottom`,
  );

describe('a reader of the committee', () => {
  browserTest('reads a PDF of many pages in its viewer, and no screen goes on below its last line', async (given) => {
    const login = await busyReader(given.person, 1);
    const body = pdfOfPages(6);
    const page = await given.signedIn(login, {
      before: async (opening) => {
        await opening.route(/\/evidence\/[^/]+\?disposition/, (route) =>
          route.fulfill({ body, contentType: 'application/pdf' }),
        );
      },
    });
    await openFirst(page, { press: (target) => target.click() });
    await page.getByText('Page 6 sur 6').waitFor();
    await page.getByText('Feuille 6').waitFor({ state: 'attached' });
    expect(await beneathFooter(page)).toBeLessThan(1);
  });
});
