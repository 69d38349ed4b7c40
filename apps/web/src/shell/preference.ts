const PREFIX = 'delibere.preference.';

export const readPreference = (name: string): string | null => window.localStorage.getItem(`${PREFIX}${name}`);

export const keepPreference = (name: string, value: string): void =>
  window.localStorage.setItem(`${PREFIX}${name}`, value);
