import { describe, expect } from '@jest/globals';
import { cycleOf } from '../../slices/support/acts.js';
import type { Paged } from '../../slices/support/person.js';
import { browserTest } from '../support/browser-test.js';
import { bothHands } from '../support/hands.js';
import { invented } from '../support/invented.js';
import { typeInto } from '../support/keyboard.js';

const roles = [
  ['medecin.mn', 'Médecin', 'Mon cycle'],
  ['lecteur.mn', 'Membre de la commission', 'File d’instruction'],
  ['presidence.mn', 'Présidence de la commission', 'File d’instruction'],
] as const;

describe.each(bothHands)('$way, somebody who comes without a session', ({ hands }) => {
  browserTest('signs in with a demonstration account and lands where the link led', async ({ visitor }) => {
    const page = await visitor({ path: '/dossiers' });
    const { press, within } = await hands(page);
    await press(page.getByRole('link', { name: /Paule Présidente-Fictive/ }));
    await press(page.getByRole('button', { name: /Paule Présidente-Fictive/ }));
    await page.getByRole('heading', { level: 1, name: 'File d’instruction' }).waitFor();
    expect(await page.title()).toBe('File d’instruction – Délibéré');
    within(2);
  });
});

describe('each role', () => {
  browserTest('lands on its first screen, with its name and its own navigation', async ({ signedIn }) => {
    for (const [login, role, screen] of roles) {
      const page = await signedIn(login);
      await page.getByRole('heading', { level: 1, name: screen }).waitFor();
      await page.getByRole('button', { name: new RegExp(`Compte de .*, ${role}$`) }).waitFor();
      await page.getByRole('navigation').getByRole('link', { name: screen }).waitFor();
    }
  });
});

describe('a session that ends while somebody types', () => {
  browserTest('says so and loses nothing of what was typed', async ({ signedIn }) => {
    const title = invented('Congrès inventé');
    const page = await signedIn('flore.constante', {
      path: '/declarer',
      ownSession: true,
      tolerate: [/status of 401/],
    });
    await typeInto(page, page.getByRole('textbox', { name: 'Intitulé' }), title);
    const csrf = { 'x-delibere-csrf': '1' };
    expect((await page.request.post('/auth/logout', { headers: csrf })).ok()).toBe(true);
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    const dialog = page.getByRole('dialog', { name: 'Votre session a expiré' });
    await dialog.getByText('Votre saisie est gardée').waitFor();
    await dialog.getByRole('link', { name: 'Se reconnecter' }).click();
    await page.getByRole('button', { name: /Flore Constante/ }).click();
    await page.getByText('Votre saisie a été reprise là où vous l’aviez laissée.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Intitulé' }).inputValue()).toBe(title);
  });
});

describe('a page without a connection', () => {
  browserTest('says so as long as that is so, and keeps what it shows', async ({ signedIn }) => {
    const page = await signedIn('marin.parametre', { tolerate: [/ERR_INTERNET_DISCONNECTED/] });
    const blocks = page.getByRole('heading', { name: 'Les blocs' });
    await blocks.waitFor();
    const notice = page.getByText('Vous êtes hors connexion.');
    await page.context().setOffline(true);
    await notice.waitFor();
    await blocks.waitFor();
    await page.context().setOffline(false);
    await notice.waitFor({ state: 'hidden' });
  });
});

describe('somebody who holds two roles', () => {
  browserTest('acts in one, and lands on the first screen of the other when they choose it', async ({ signedIn }) => {
    const page = await signedIn('formatrice');
    await page.getByText('Ce qui vous attend dans le rôle « Organisme de formation »').waitFor();
    await page.getByRole('button', { name: /Fanny Formatrice-Fictive/ }).click();
    await page.getByRole('menuitemradio', { name: 'Médecin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon cycle' }).waitFor();
    await page.getByText('Aucun cycle n’est ouvert à votre nom').waitFor();
  });
});

describe('the help of the keyboard', () => {
  browserTest('opens on « ? » until that is switched off, and never where one types', async ({ signedIn }) => {
    const page = await signedIn('celeste.hypothese', { path: '/referentiel' });
    const help = page.getByRole('dialog', { name: 'Raccourcis du clavier' });
    const search = page.getByRole('searchbox', { name: 'Chercher une ligne' });
    await search.fill('Qui ');
    await page.keyboard.type('?');
    expect([await search.inputValue(), await help.isVisible()]).toEqual(['Qui ?', false]);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.type('?');
    await help.getByRole('switch', { name: /^Ouvrir cette aide/ }).uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.keyboard.type('?');
    expect(await help.isVisible()).toBe(false);
  });
});

describe('an address', () => {
  browserTest('that leads to nothing says so and offers the way back', async ({ signedIn }) => {
    const page = await signedIn('celeste.hypothese', { path: '/nulle-part' });
    await page.getByRole('heading', { level: 1, name: 'Page introuvable' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Revenir à l’accueil' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon cycle' }).waitFor();
  });

  browserTest('of something that is not there, or not for you, says the same', async ({ signedIn, person }) => {
    const other = await person('medecin.mn');
    const { id: cycleId } = await cycleOf(other);
    const { items } = await other.read<Paged<{ id: string }>>(`/api/declarations?cycleId=${cycleId}`);
    const texts: string[] = [];
    for (const id of [items[0]?.id ?? '', '00000000-0000-4000-8000-000000000000']) {
      const page = await signedIn('celeste.hypothese', { path: `/actions/${id}`, tolerate: [/status of 404/] });
      texts.push(await page.getByRole('alert').innerText());
    }
    expect(texts[0]).toBe(texts[1]);
  });

  browserTest('of a screen of other roles says that it is closed', async ({ signedIn }) => {
    const page = await signedIn('celeste.hypothese', { path: '/dossiers' });
    await page.getByRole('heading', { level: 1, name: 'Cet écran ne vous est pas ouvert' }).waitFor();
    await page.getByText('Votre rôle, « Médecin », n’y donne pas accès.').waitFor();
  });
});
