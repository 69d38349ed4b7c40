import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { type Person, person } from '../../slices/support/person.js';
import { type Signed, french, newSession } from '../support/sign-in.js';
import { type Screen, loginOf } from './screen.js';

/** Signs each account in once, in the browser and beside it. */
export class Guests {
  private readonly sessions = new Map<string, Promise<Signed>>();
  private readonly people = new Map<string, Promise<Person>>();

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
  ) {}

  /** A context of whoever looks at a screen. */
  async contextFor(screen: Screen, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const login = loginOf(screen);
    const storageState = login === undefined ? undefined : await this.sessionOf(login);
    return this.browser.newContext({
      ...french,
      baseURL: this.origin,
      reducedMotion: 'reduce',
      ...options,
      ...(storageState && { storageState }),
    });
  }

  /** Where the screen is for who looks at it. */
  async addressOf(screen: Screen): Promise<string> {
    if (typeof screen.address === 'string') return screen.address;
    const login = loginOf(screen);
    if (login === undefined) throw new Error(`${screen.route} has an id, and a visitor can ask for none`);
    const known = this.people.get(login) ?? person(this.origin, login);
    this.people.set(login, known);
    return screen.address(await known);
  }

  private sessionOf(login: string): Promise<Signed> {
    const known = this.sessions.get(login) ?? newSession(this.browser, this.origin, login);
    this.sessions.set(login, known);
    return known;
  }
}
