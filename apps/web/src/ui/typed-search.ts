import { useEffect, useEffectEvent, useState } from 'react';

interface Words {
  readonly typed: string;
  /** What the address held when it was last looked at. */
  readonly held: string;
  /** What was last given to the address. */
  readonly given: string;
}

const REST_MS = 200;

const trimmed = (typed: string): string => typed.trim();

/** The words with an address that may have changed: where something else than typing changed it, it is right. */
export const following = (words: Words, address: string): Words =>
  words.held === address
    ? words
    : { typed: address === words.given ? words.typed : address, held: address, given: address };

/**
 * Words to look for, as they are typed, and the way to type them. They are shown at once and given to the address when
 * the keys rest, in the form that it has of them; what has none, unfinished as it is, waits.
 */
export const useTypedSearch = (
  address: string | undefined,
  give: (words: string) => void,
  formOf: (typed: string) => string | undefined = trimmed,
): readonly [typed: string, type: (typed: string) => void] => {
  const [former, hold] = useState<Words>({ typed: address ?? '', held: address ?? '', given: address ?? '' });
  const words = following(former, address ?? '');
  if (words !== former) hold(words);
  const { typed, given } = words;
  const onRest = useEffectEvent((form: string) => {
    hold({ ...words, given: form });
    give(form);
  });
  useEffect(() => {
    const form = formOf(typed);
    if (form === undefined || form === given) return undefined;
    const rest = setTimeout(() => onRest(form), REST_MS);
    return () => clearTimeout(rest);
  }, [typed, given, formOf]);
  return [typed, (next) => hold({ ...words, typed: next })];
};
