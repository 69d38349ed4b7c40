import type { Page, Route } from 'playwright-core';

/** How the API answers a screen, in place of what it would say by itself. */
export interface Answers {
  /** The paths that are answered otherwise; every read of the API when absent. */
  readonly to?: RegExp;
  readonly how: (route: Route) => Promise<void>;
}

const EVERY_READ = /^\/api\/(?!me$|events$)/;

/** Never: what is asked for stays asked for. */
export const never: Answers = { how: () => new Promise(() => undefined) };

/** As when something broke. */
export const broken: Answers = {
  how: (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: '/api/problems/service.failed',
        code: 'service.failed',
        status: 500,
        title: 'Erreur interne',
        detail: 'Une erreur est survenue\u202f; elle est enregistrée sous la référence essai.',
      }),
    }),
};

type Json = Readonly<Record<string, unknown>>;

/** The real answer, changed. */
export const changed = (to: RegExp, change: (answer: Json) => Json): Answers => ({
  to,
  how: async (route) => {
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    return route.fulfill({ response, json: change((await response.json()) as Json) });
  },
});

const itemsOf = (answer: Json): readonly Json[] => (Array.isArray(answer['items']) ? (answer['items'] as Json[]) : []);

/** Lists with nothing in them. */
export const emptied = (to: RegExp): Answers => changed(to, (answer) => ({ ...answer, items: [], next: null }));

/** Lists of as many items as a page holds, with more to come. */
export const lengthened = (to: RegExp, items = 200): Answers =>
  changed(to, (answer) => {
    const real = itemsOf(answer);
    const item = (at: number): Json => {
      const copied = real[at % Math.max(1, real.length)] ?? {};
      return typeof copied['id'] === 'string' ? { ...copied, id: numbered(copied['id'], at) } : copied;
    };
    return {
      ...answer,
      items: real.length === 0 ? [] : Array.from({ length: items }, (_, at) => item(at)),
      next: 'suite',
    };
  });

// Another id of the same form.
const numbered = (id: string, at: number): string => `${id.slice(0, -4)}${at.toString(16).padStart(4, '0')}`;

/** Lets the API answer this page so from now on. */
export const answer = async (page: Page, { to = EVERY_READ, how }: Answers): Promise<void> => {
  await page.route(
    ({ pathname }) => to.test(pathname),
    // A page that is closed meanwhile needs no answer any more.
    (route) => (route.request().method() === 'GET' ? how(route).catch(() => undefined) : route.fallback()),
  );
};
