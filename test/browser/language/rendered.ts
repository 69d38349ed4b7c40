import type { Page } from 'playwright-core';
import {
  type FrenchFault,
  spellingFaults,
  typographyFaults,
  wordFaults,
} from '../../../libs/contracts/src/testing/french.js';
import { inPage } from '../support/in-page.js';

/** Every text that a page shows or says, its title and its names for screen readers too. */
export const textsOf = inPage<readonly string[]>(`${import.meta.dirname}/in-page/texts.js`);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const sentencesIn = (json: Json): readonly string[] => {
  if (typeof json === 'string') return /\s/.test(json.trim()) || /^[\w-]+\.\w+$/.test(json) ? [json] : [];
  if (json === null || typeof json !== 'object') return [];
  return Object.values(json).flatMap(sentencesIn);
};

// Typography is ours to put right; the words are not.
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[’]/g, "'").toLowerCase();

/** What the API has told this page in words of its own: titles, sources, names. Codes are single words and are none. */
export const noteData = (page: Page): (() => readonly string[]) => {
  const told: string[] = [];
  page.on('response', (response) => {
    if (!/\/(api|auth)\/(?!problems)/.test(response.url()) || !/json/.test(response.headers()['content-type'] ?? ''))
      return;
    void response
      .json()
      .then((json: Json) => told.push(...sentencesIn(json)))
      .catch(() => undefined);
  });
  return () => told;
};

/** What a French reader stumbles over in the texts of a page; words that the data carries are the data's. */
export const renderedFaults = (
  texts: readonly string[],
  data: readonly string[],
): readonly (FrenchFault & { text: string })[] => {
  const known = data.map(plain);
  const isData = ({ found }: FrenchFault, text: string): boolean =>
    known.some(
      (sentence) =>
        sentence.includes(plain(found)) && (plain(text).includes(sentence) || sentence.includes(plain(text).trim())),
    );
  return [...new Set(texts)].flatMap((text) => [
    ...[...typographyFaults(text), ...spellingFaults(text)].map((fault) => ({ ...fault, text })),
    ...wordFaults(text)
      .filter((fault) => !isData(fault, text))
      .map((fault) => ({ ...fault, text })),
  ]);
};
