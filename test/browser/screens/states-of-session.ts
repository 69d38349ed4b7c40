import type { Page } from 'playwright-core';
import { changed } from './answers.js';
import type { Screen } from './screen.js';

const SOON_MS = 110_000;

const idleUntil = (fromNowMs: number) =>
  changed(/^\/auth\/session$/, (session) => ({
    ...session,
    idleUntil: new Date(Date.now() + fromNowMs).toISOString(),
  }));

async function offline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.getByText('Vous êtes hors connexion.').waitFor();
}

async function expired(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Votre session a expiré' }).waitFor();
}

async function endingSoon(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rester connecté' }).waitFor();
}

/** What lies above a screen, whichever it is, when the connection or the session ends. */
export const session: readonly Screen[] = (['physician', 'chair'] as const).flatMap((viewer): Screen[] => {
  const path = viewer === 'physician' ? '/cycle' : '/dossiers';
  const screen = { route: path, viewer, address: path };
  return [
    { ...screen, state: 'offline', enter: offline },
    { ...screen, state: 'session over', answers: idleUntil(-1), enter: expired },
    { ...screen, state: 'session ending', answers: idleUntil(SOON_MS), enter: endingSoon },
  ];
});
