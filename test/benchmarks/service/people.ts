import { type CommandAnswer, type CyclePage, type CycleSummary, DeclaredAction } from '@libs/contracts';
import type { z } from 'zod';
import { type DemoAction, peopleOf, readCouncil } from '../../../apps/standalone/src/demo/council.js';
import { type Browser, signedInBrowser } from '../../../libs/identity/src/testing/sign-in.js';

/** A demonstration physician, signed in, with a cycle that is running. */
export interface Physician {
  readonly browser: Browser;
  readonly subject: string;
  readonly cycleId: string;
  readonly specialty: string;
}

/** What the demonstration council of a specialty has declared: an action on the physician's word, and one off the list. */
export interface Examples {
  readonly attested: { readonly action: DeclaredAction; readonly attestation: string };
  readonly offList: DeclaredAction;
}

const council = readCouncil();
const people = peopleOf(council);

/** A JSON answer; throws with the problem when there is none. */
export const ask = async <T>(browser: Browser, path: string, init?: RequestInit): Promise<T> => {
  const response = await browser.request(path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${init?.method ?? 'GET'} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
};

/** A command on the version of a resource that its sender has seen, 0 for a new one. */
export const command = (browser: Browser, path: string, body: unknown, version: number): Promise<CommandAnswer> =>
  ask(browser, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"v${version}"` }),
    },
    body: JSON.stringify(body),
  });

const actionOf = (demo: DemoAction): DeclaredAction => ({ ...DeclaredAction.parse(demo), factKey: null });

/** The examples of each specialty of the council. */
export const examplesOf = (): ReadonlyMap<string, Examples> =>
  new Map(
    Object.entries(council.actions).map(([specialty, actions]) => {
      const all = Object.values(actions);
      const attested = all.find(({ proof }) => proof === 'honour' || proof === 'simple');
      const offList = all.find(({ case: ruling, until }) => ruling?.stage === 'assigned' && until === 'declared');
      if (!attested || !offList) throw new Error(`the council of ${specialty} lacks an example`);
      const examples: Examples = {
        attested: { action: actionOf(attested), attestation: attested.proof },
        offList: actionOf(offList),
      };
      return [specialty, examples] as const;
    }),
  );

const covers = (cycle: z.infer<typeof CycleSummary>, { attested, offList }: Examples): boolean =>
  [attested.action, offList].every(({ first, last }) => cycle.first <= first && last <= cycle.last);

/** Every physician of the demonstration in whose running cycle the examples lie. */
export const signInPhysicians = async (
  origin: string,
  examples: ReadonlyMap<string, Examples>,
): Promise<Physician[]> => {
  const found: Physician[] = [];
  for (const { login, accountId } of people.filter(({ role }) => role === 'physician')) {
    const browser = await signedInBrowser(origin, login);
    const { items } = await ask<z.infer<typeof CyclePage>>(browser, '/api/cycles');
    const cycle = items.find(({ subject, status }) => subject === accountId && status === 'running');
    const own = cycle && examples.get(cycle.specialty);
    if (own && covers(cycle, own))
      found.push({ browser, subject: accountId, cycleId: cycle.id, specialty: cycle.specialty });
  }
  return found;
};

/** The chairs, by specialty. */
export const signInChairs = async (origin: string): Promise<ReadonlyMap<string, Browser>> => {
  const chairs = people.filter(({ role }) => role === 'chair');
  const entries = chairs.map(
    async ({ login, specialties: [specialty = ''] }) => [specialty, await signedInBrowser(origin, login)] as const,
  );
  return new Map(await Promise.all(entries));
};
