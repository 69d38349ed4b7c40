import type { Page } from 'playwright-core';
import type { Person } from '../../slices/support/person.js';
import type { InBrowser } from '../support/browser-test.js';
import { type Screen, loginOf, nameOf } from './screen.js';
import { tableOf } from './table.js';
import { arrive, prepare } from './visit.js';

// What an interrupted read and an injected failure write to the console.
const tolerate = [/status of 500/, /status of 404/, /ERR_FAILED|ERR_ABORTED|ERR_INTERNET_DISCONNECTED/];

/** Opens screens for whoever looks at them; each person is signed in once. */
export const opener = ({ signedIn, visitor: anybody, person }: InBrowser) => {
  const people = new Map<string, Promise<Person>>();
  const addressOf = async ({ address, ...screen }: Screen): Promise<string> => {
    if (typeof address === 'string') return address;
    const login = loginOf({ address, ...screen }) ?? '';
    const known = people.get(login) ?? person(login);
    people.set(login, known);
    return address(await known);
  };
  return async (screen: Screen, before?: (page: Page) => void): Promise<Page> => {
    const login = loginOf(screen);
    const options = {
      reducedMotion: true,
      tolerate,
      path: await addressOf(screen),
      before: async (page: Page) => {
        before?.(page);
        await prepare(page, screen);
      },
    };
    const page = await (login === undefined ? anybody(options) : signedIn(login, options));
    await arrive(page, screen);
    return page;
  };
};

/** SCREENS='/cycle, chair error' names those only of which the name has one of these phrases. */
const phrases = (process.env['SCREENS'] ?? '').split(',').map((phrase) => phrase.trim());

/** The screens of the application, from a page of its own. */
export const screensOf = async ({ visitor: anybody }: InBrowser): Promise<readonly Screen[]> => {
  const page = await anybody({ path: '/accessibilite' });
  const screens = await tableOf(page);
  await page.context().close();
  const chosen = screens.filter((screen) => phrases.some((phrase) => nameOf(screen).includes(phrase)));
  if (chosen.length === 0) throw new Error(`no screen is called ${phrases.join(' or ')}`);
  return chosen;
};
