/**
 * Tests in a real browser, against the real application that the run has started.
 *
 *   browserTest('a physician sees what is missing', async ({ signedIn }) => {
 *     const page = await signedIn('medecin.mn');
 *     await page.getByRole('heading', { name: 'Mon cycle' }).waitFor();
 *   });
 *
 * - `signedIn(login, options)` opens a page for a demonstration account (signed in once per file and shared by its
 *   pages; `ownSession` for who signs out), `visitor(options)` for nobody, `person(login)` speaks HTTP for them.
 * - Options: `path`, `width`, `height`, `scheme`, `reducedMotion` … see `PageOptions`.
 * - A test fails when one of its pages writes an error to the console, throws, violates the content security policy or
 *   asks another host for something, unless `tolerate` names it. A screenshot and the HTML of every page of a failed
 *   test are written to `test/browser/output/`.
 * - Waiting is for what users see: a locator waits up to `PATIENCE_MS`; `eventually` asks again. Nothing sleeps.
 * - Beside it: `clicks.ts` counts presses of the pointer, `keyboard.ts` drives a page by keys alone, `files.ts` gives
 *   files. `BROWSER=bundled` takes the Chromium of npm, `BROWSER_ORIGIN=http://localhost:3000` an application that runs.
 */
import { afterAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Person, person } from '../../slices/support/person.js';
import { ORIGIN_VARIABLE } from './application.js';
import { launchChromium } from './chromium.js';
import { keepEvidence } from './output.js';
import { type Signed, french, newSession } from './sign-in.js';
import { watchFaults } from './watch.js';

export interface PageOptions {
  /** Where it opens; the landing page of the role unless told. */
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** A session that no other page shares, for who signs out or lets it expire. */
  readonly ownSession?: boolean;
  /** What is arranged in the page before it opens anything: answers that the API gives in place of its own, say. */
  readonly before?: (page: Page) => Promise<void>;
  /** Faults that this page is expected to have. */
  readonly tolerate?: readonly RegExp[];
}

/** What a test in a browser is given. */
export interface InBrowser {
  readonly origin: string;
  /** A page of somebody who is signed in. */
  readonly signedIn: (login: string, options?: PageOptions) => Promise<Page>;
  /** A page of somebody who is not. */
  readonly visitor: (options?: PageOptions) => Promise<Page>;
  /** The same people without a browser, to arrange what a test starts from and to look behind the screen. */
  readonly person: (login: string) => Promise<Person>;
}

/** How long a page may take to show what a test waits for. */
export const PATIENCE_MS = 30_000;
const TEST_MS = 180_000;

const applicationOrigin = (): string => {
  const origin = process.env[ORIGIN_VARIABLE];
  if (!origin) throw new Error('no application to visit: is this test named *.browser.spec.ts?');
  return origin;
};

/** One browser per file, started for the first test that needs it. */
let launched: Promise<Browser> | undefined;
const sessions = new Map<string, Promise<Signed>>();
const browser = () => (launched ??= launchChromium());
afterAll(async () => (await launched)?.close());

const sharedSession = (login: string): Promise<Signed> => {
  const known = sessions.get(login) ?? browser().then((it) => newSession(it, applicationOrigin(), login));
  sessions.set(login, known);
  return known;
};

interface Opened {
  readonly context: BrowserContext;
  readonly faults: () => readonly string[];
}

const openContext = async (options: PageOptions, storageState: Signed | undefined): Promise<Opened> => {
  const { width = 1280, height = 900, scheme = 'light', reducedMotion = false, tolerate = [] } = options;
  const context = await (
    await browser()
  ).newContext({
    ...french,
    baseURL: applicationOrigin(),
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    ...(storageState && { storageState }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return { context, faults: await watchFaults(context, applicationOrigin(), tolerate) };
};

/** Everything that one test has opened. */
class Visits {
  readonly opened: Opened[] = [];

  readonly tools: InBrowser = {
    origin: applicationOrigin(),
    visitor: (options = {}) => this.open(options, undefined),
    signedIn: async (login, options = {}) => {
      const own = options.ownSession ? newSession(await browser(), applicationOrigin(), login) : sharedSession(login);
      return this.open(options, await own);
    },
    person: (login) => person(applicationOrigin(), login),
  };

  faults(): string[] {
    return this.opened.flatMap(({ faults }) => faults());
  }

  pages(): Page[] {
    return this.opened.flatMap(({ context }) => context.pages());
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.map(({ context }) => context.close()));
  }

  private async open(options: PageOptions, session: Signed | undefined): Promise<Page> {
    const opened = await openContext(options, session);
    this.opened.push(opened);
    const page = await opened.context.newPage();
    await options.before?.(page);
    await page.goto(options.path ?? '/');
    return page;
  }
}

/** A test in a browser; what it opens is watched, and closed at its end. */
export const browserTest = (sentence: string, work: (tools: InBrowser) => Promise<void>, timeoutMs = TEST_MS): void =>
  test(
    sentence,
    async () => {
      const visits = new Visits();
      try {
        await work(visits.tools);
        expect(visits.faults()).toEqual([]);
      } catch (error) {
        await keepEvidence(expect.getState().currentTestName ?? sentence, visits.pages(), visits.faults());
        throw error;
      } finally {
        await visits.close();
      }
    },
    timeoutMs,
  );
