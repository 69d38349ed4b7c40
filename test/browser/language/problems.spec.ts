import { httpProblems, problems } from '@libs/contracts';
import { identityProblems } from '@libs/identity';
import { describe, expect, test } from '@jest/globals';
import { frenchFaults } from '../../../libs/contracts/src/testing/french.js';

// Where a header of the protocol is the very thing asked for, it is named as the protocol names it.
const HEADERS = /If-Match: "v12"|If-None-Match: \*|application\/json/g;

const shown = (sentence: string): string => sentence.replace(HEADERS, 'alpha').replace(/\{\w+\}/g, 'Alpha');

describe.each([
  ['of the domain', problems],
  ['of a request', httpProblems],
  ['of signing in', identityProblems],
])('the problems %s', (_, catalogue) => {
  test('have nothing that a French reader stumbles over', () => {
    const faults = Object.entries(catalogue).flatMap(([code, { title, detail }]) =>
      [title, detail].flatMap((text) => frenchFaults(shown(text)).map((fault) => ({ code, text, ...fault }))),
    );
    expect(faults).toEqual([]);
  });
});
