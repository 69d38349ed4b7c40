import { ApiProblem } from '../../api/problem.js';

/** How what was typed stands on the server. `overtaken`: another window, or another device, has saved meanwhile. */
export type SaveState =
  { readonly state: 'still' | 'unsent' | 'overtaken' } | { readonly state: 'saved'; readonly at: string };

interface AutosaveParts<Form> {
  /** The version the server has now; 0 for none. */
  readonly seen: number;
  readonly send: (form: Form, seen: number) => Promise<{ readonly version: number; readonly updatedAt: string }>;
  /** Keeps, and lets go of, what is not sent yet. */
  readonly hold: (form: Form, seen: number) => void;
  readonly release: () => void;
  readonly tell: (state: SaveState) => void;
}

interface Autosave<Form> {
  readonly typed: (form: Form) => void;
  /** Sends at once what is not sent. */
  readonly flush: () => void;
  /** Sends it over what another window has saved. */
  readonly overwrite: () => void;
  /** Drops what is not sent; what was sent is for the caller to forget. What is typed afterwards begins anew. */
  readonly stop: () => void;
}

const PAUSE_MS = 1_200;
const AGAIN_MS = 15_000;

/** The version that another has saved, where that is why a saving was refused. */
const overtakenBy = (error: unknown): number | undefined =>
  error instanceof ApiProblem && error.problem.code === 'request.precondition-failed'
    ? (error.problem.currentVersion ?? 0)
    : undefined;

/** Saves what is typed once the typing pauses: one saving at a time, the last word last, and again while nobody answers. */
export const createAutosave = <Form>({ seen, send, hold, release, tell }: AutosaveParts<Form>): Autosave<Form> => {
  let version = seen;
  let unsent: Form | undefined;
  let overtaken: number | undefined;
  let sending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };
  const refused = (error: unknown) => {
    const other = overtakenBy(error);
    if (other === 0) {
      // It was forgotten elsewhere: what is typed here is all there is.
      version = 0;
      return later(0);
    }
    overtaken = other;
    tell({ state: other === undefined ? 'unsent' : 'overtaken' });
    if (other === undefined) later(AGAIN_MS);
  };
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    const form = unsent;
    if (form === undefined || sending || overtaken !== undefined) return;
    sending = true;
    try {
      const kept = await send(form, version);
      version = kept.version;
      if (unsent === form) {
        unsent = undefined;
        release();
        tell({ state: 'saved', at: kept.updatedAt });
      } else if (unsent !== undefined) later(PAUSE_MS);
    } catch (error) {
      if (unsent !== undefined) refused(error);
    } finally {
      sending = false;
    }
  };

  return {
    typed: (form) => {
      unsent = form;
      hold(form, version);
      if (overtaken === undefined) later(PAUSE_MS);
    },
    flush: () => void save(),
    overwrite: () => {
      version = overtaken ?? version;
      overtaken = undefined;
      void save();
    },
    stop: () => {
      clearTimeout(timer);
      [unsent, overtaken, version] = [undefined, undefined, 0];
      tell({ state: 'still' });
    },
  };
};
