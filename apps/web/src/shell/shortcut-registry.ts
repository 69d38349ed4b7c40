import { useEffect, useRef } from 'react';
import { type Keyed, HELP_KEY } from './key-sequence.js';
import { usePreference } from './preference.js';

/** What a screen does on a key, beside the button that does the same. */
export interface Shortcut extends Keyed {
  /** What it does, translated, as the help lists it: « Avis favorable ». */
  readonly label: string;
  readonly run: () => void;
}

type Source = () => readonly Shortcut[];

const sources = new Set<Source>();

/** Every shortcut of what is on the screen now. */
export const declaredShortcuts = (): readonly Shortcut[] => [...sources].flatMap((source) => source());

/**
 * Declares the keys of a screen, or of a part of it, for as long as it is shown. The help lists them with their labels;
 * they work only for those who have switched single keys on (RGAA 12.10), never while one types or a dialog is open; the
 * key of the help does until somebody switches it off.
 */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const source: Source = () => latest.current;
    sources.add(source);
    return () => void sources.delete(source);
  }, []);
};

/** Whether single keys are switched on: a label may then name its key. */
export const useSingleKeys = (): boolean => usePreference('shortcuts') === 'on';

/** Whether the help opens on its key: it says how to switch the others on, and this one off. */
export const useHelpKey = (): boolean => usePreference('help-key') !== 'off';

/** Of what is on the screen, what its keys do now. */
export const workingShortcuts = (single: boolean, help: boolean): readonly Shortcut[] =>
  declaredShortcuts().filter(({ keys }) => (keys === HELP_KEY ? help : single));
