/** Keys that do something: one of a single character, or several one after the other, « g c ». */
export interface Keyed {
  readonly keys: string;
}

/** Shows what the keys do. */
export const HELP_KEY = '?';

/** What a key leads to after those pressed just before: something that it completes, or keys to be gone on with. */
export interface Step<Shortcut> {
  readonly done: Shortcut | undefined;
  readonly pressed: string;
}

/** Of several with the same keys the one declared last is meant: it belongs to what is nearest. */
export const stepOf = <Shortcut extends Keyed>(
  shortcuts: readonly Shortcut[],
  before: string,
  key: string,
): Step<Shortcut> => {
  const pressed = before === '' ? key : `${before} ${key}`;
  const done = shortcuts.findLast(({ keys }) => keys === pressed);
  if (done) return { done, pressed: '' };
  if (shortcuts.some(({ keys }) => keys.startsWith(`${pressed} `))) return { done: undefined, pressed };
  return before === '' ? { done: undefined, pressed: '' } : stepOf(shortcuts, '', key);
};

const plainLetters = (label: string): string[] =>
  [...label.normalize('NFD').toLowerCase()].filter((character) => /[a-z]/.test(character));

/** A letter of its own for each label: its first that no label before it has taken; none when all are. */
export const lettersOf = (labels: readonly string[]): readonly (string | undefined)[] =>
  labels.reduce<(string | undefined)[]>(
    (taken, label) => [...taken, plainLetters(label).find((letter) => !taken.includes(letter))],
    [],
  );
