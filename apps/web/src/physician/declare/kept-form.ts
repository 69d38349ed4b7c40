import { etagOf } from '@libs/contracts';
import { z } from 'zod';
import { storedIn } from '../../app/stored.js';
import { ask } from '../../api/fetching.js';
import { ApiProblem, Unreachable, codeOf } from '../../api/problem.js';
import type { Answer } from '../../api/types.js';
import { Typed } from './form.js';

const KeptForm = z.object({
  typed: Typed,
  /** The draft on the server that it belongs to, once there is one. */
  declarationId: z.string().nullable(),
});
export type KeptForm = z.infer<typeof KeptForm>;

/** A form that could not be sent, and the version of the server's that it goes on from; 0 where there was none. */
const HeldForm = KeptForm.extend({ seen: z.int() });
type HeldForm = z.infer<typeof HeldForm>;

/** Where a form begins: what was typed before, and the version that the server has of it. */
export interface KeptStart {
  readonly form: KeptForm | undefined;
  readonly seen: number;
}

/** What a form is called on the server. */
export const keyOf = (cycleId: string, declarationId: string | undefined): string =>
  `${cycleId}.${declarationId ?? 'new'}`;

const here = (key: string): string => `delibere.saisie.${key}`;

/** Keeps in this tab what is not on the server yet: it outlives a reload and a new sign-in, not the tab. */
export const holdForm = (key: string, form: HeldForm): void =>
  window.sessionStorage.setItem(here(key), JSON.stringify(form));

export const releaseForm = (key: string): void => window.sessionStorage.removeItem(here(key));

const heldForm = (key: string): HeldForm | undefined =>
  HeldForm.safeParse(storedIn(window.sessionStorage.getItem(here(key)))).data;

/** What was not sent goes before what was: if somebody else has sent meanwhile, the next saving will say so. */
export const startFrom = (
  held: HeldForm | undefined,
  sent: { readonly content: unknown; readonly version: number } | undefined,
): KeptStart => {
  const { seen, ...form } = held ?? { seen: sent?.version ?? 0 };
  if (held) return { form: form as KeptForm, seen };
  const read = KeptForm.safeParse(sent?.content);
  return { form: read.success ? read.data : undefined, seen };
};

const address = (key?: string): URL =>
  new URL(`/api/drafts${key === undefined ? '' : `/${key}`}`, window.location.origin);

const read = async <Name extends 'DraftList' | 'KeptDraft'>(url: URL): Promise<Answer<Name>> =>
  (await (await ask(new Request(url))).json()) as Answer<Name>;

const sentForm = async (key: string): Promise<Answer<'KeptDraft'> | undefined> => {
  try {
    const { items } = await read<'DraftList'>(address());
    return items.some((one) => one.key === key) ? await read<'KeptDraft'>(address(key)) : undefined;
  } catch (error) {
    // Without the server, or in a new session, one goes on with what the tab holds.
    if (error instanceof ApiProblem || error instanceof Unreachable) return undefined;
    throw error;
  }
};

/** What was typed and not submitted, on this device or another. */
export const keptForm = async (key: string): Promise<KeptStart> => startFrom(heldForm(key), await sentForm(key));

/** Sends it over the version last seen; throws `request.precondition-failed` when there is another by now. */
export const sendForm = async (key: string, form: KeptForm, seen: number): Promise<Answer<'DraftKept'>> => {
  const precondition: Record<string, string> = seen === 0 ? { 'if-none-match': '*' } : { 'if-match': etagOf(seen) };
  const body = JSON.stringify({ content: form });
  const headers = { 'content-type': 'application/json', ...precondition };
  // Sent to its end even when the page is left at once.
  return (await (
    await ask(new Request(address(key), { method: 'PUT', headers, body, keepalive: true }))
  ).json()) as Answer<'DraftKept'>;
};

/** Forgets it here and on the server; where that cannot be reached it is forgotten in its own time. */
export const forgetForm = async (key: string): Promise<void> => {
  releaseForm(key);
  await ask(new Request(address(key), { method: 'DELETE' })).catch((error: unknown) => {
    if (codeOf(error) === undefined && !(error instanceof Unreachable)) throw error;
  });
};
