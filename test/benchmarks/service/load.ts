import type { CasePage, CommandAnswer, DeclarationDetail } from '@libs/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { samplePdf } from '../../../libs/evidence/src/testing/sample-files.js';
import type { Browser } from '../../../libs/identity/src/testing/sign-in.js';
import { type Arrivals, openLoop } from './open-loop.js';
import { type Examples, type Physician, ask, command } from './people.js';

const COMMANDS_A_DECLARATION = 8;
const POLL_MS = 10;
const MOST_MS = 20_000;

/** What the load is made of: who sends it, and what they declare. */
export interface Cast {
  readonly physicians: readonly Physician[];
  readonly chairs: ReadonlyMap<string, Browser>;
  readonly examples: ReadonlyMap<string, Examples>;
}

const playing = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('the council lacks somebody or something of this benchmark');
  return found;
};

/** One physician who writes down action after action: drafts that are kept as they are typed, then the declaration. */
const writing = ({ browser, subject, cycleId }: Physician, { attested }: Examples) => {
  let [id, sent, version] = [randomUUID() as string, 0, 0];
  const next = async (): Promise<void> => {
    sent += 1;
    const declares = sent === COMMANDS_A_DECLARATION;
    const action = { ...attested.action, title: `${attested.action.title} (${sent})` };
    const path = `/api/declarations/${id}/${declares ? 'declare-action' : 'draft-action'}`;
    const body = { subject, cycleId, action, ...(declares && { attestation: attested.attestation }) };
    ({ version } = await command(browser, path, body, version));
    if (declares) [id, sent, version] = [randomUUID(), 0, 0];
  };
  // One after the other: a version has to be seen before it is built upon.
  let turn = Promise.resolve();
  return (): Promise<void> => (turn = turn.then(next));
};

/** Commands of all physicians in turn at a steady rate; the milliseconds of each. */
export const commandLatencies = (cast: Cast, arrivals: Arrivals): Promise<number[]> => {
  const writers = cast.physicians.map((one) => writing(one, playing(cast.examples.get(one.specialty))));
  return openLoop(arrivals, (n) => playing(writers[n % writers.length])());
};

interface Prepared {
  readonly physician: Physician;
  readonly path: string;
  readonly version: number;
  readonly body: object;
}

/** An action off the list, drafted and with its evidence, that only has to be declared. */
const prepare = async (physician: Physician, { offList }: Examples, n: number): Promise<Prepared> => {
  const { browser, subject, cycleId } = physician;
  const path = `/api/declarations/${randomUUID()}`;
  const ofCycle = { subject, cycleId, action: { ...offList, title: `${offList.title} (${n})` } };
  await command(browser, `${path}/draft-action`, ofCycle, 0);
  const form = new FormData();
  form.append('kind', 'certificate');
  form.append('file', new Blob([new Uint8Array(samplePdf(`Attestation ${n}`))]), 'attestation.pdf');
  const { version } = await ask<CommandAnswer>(browser, `${path}/evidence`, { method: 'POST', body: form });
  return { physician, path, version, body: { ...ofCycle, attestation: null } };
};

const submit = async ({ physician: { browser }, path, body, version }: Prepared): Promise<string> => {
  const { position } = await command(browser, `${path}/declare-action`, body, version);
  const { caseId } = await ask<DeclarationDetail>(browser, `${path}?after=${position}`);
  if (caseId === null) throw new Error(`${path} was not routed to the commission`);
  return caseId;
};

/** Waits until the queue of the commission shows the case with the reader who was given it. */
const queued = async (chair: Browser, specialty: string, caseId: string): Promise<void> => {
  const latest = performance.now() + MOST_MS;
  const query = new URLSearchParams({ specialty, limit: '200' });
  while (performance.now() < latest) {
    const { items } = await ask<z.infer<typeof CasePage>>(chair, `/api/cases?${query}`);
    if (items.some(({ id, reader }) => id === caseId && reader !== null)) return;
    await sleep(POLL_MS);
  }
  throw new Error(`case ${caseId} has no reader after ${MOST_MS} ms`);
};

/** Actions off the list submitted at a steady rate; the milliseconds until each stands in its reader's queue. */
export const queueLatencies = async (cast: Cast, arrivals: Arrivals): Promise<number[]> => {
  const prepared: Prepared[] = [];
  for (let n = 0; n < arrivals.perSecond * arrivals.seconds; n += 1) {
    const physician = playing(cast.physicians[n % cast.physicians.length]);
    prepared.push(await prepare(physician, playing(cast.examples.get(physician.specialty)), n));
  }
  return openLoop(arrivals, async (n) => {
    const one = playing(prepared[n]);
    const { specialty } = one.physician;
    await queued(playing(cast.chairs.get(specialty)), specialty, await submit(one));
  });
};
