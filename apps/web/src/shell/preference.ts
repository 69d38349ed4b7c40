import { useSyncExternalStore } from 'react';

const PREFIX = 'delibere.preference.';

const changed = new EventTarget();

/** A choice of this person in this browser; null until one was made. */
const readPreference = (name: string): string | null => window.localStorage.getItem(`${PREFIX}${name}`);

export const keepPreference = (name: string, value: string): void => {
  window.localStorage.setItem(`${PREFIX}${name}`, value);
  changed.dispatchEvent(new Event('change'));
};

const follow = (listener: () => void): (() => void) => {
  changed.addEventListener('change', listener);
  // What another tab has chosen.
  window.addEventListener('storage', listener);
  return () => {
    changed.removeEventListener('change', listener);
    window.removeEventListener('storage', listener);
  };
};

/** The same for a component, which follows its changes. */
export const usePreference = (name: string): string | null => useSyncExternalStore(follow, () => readPreference(name));
