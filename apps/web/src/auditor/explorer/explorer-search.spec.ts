import { describe, expect, test } from '@jest/globals';
import { eventTypes, explorerSearchOf, idIn } from './explorer-search.js';

describe('what is looked for', () => {
  test('is read from the address, and what is no filter is let go', () => {
    const search = { vue: 'evenements', about: ' AB12CD ', type: 'CaseDecided', since: '2026-01-01', until: '' };
    expect(explorerSearchOf(search)).toEqual({
      vue: 'evenements',
      about: 'ab12cd',
      type: 'CaseDecided',
      since: '2026-01-01',
    });
    expect(
      explorerSearchOf({ vue: 'x', status: 'x', assessed: 'x', type: 'x', since: '01/01/2026', about: 7 }),
    ).toEqual({});
  });

  test('is an id of four characters at least, and nothing else', () => {
    expect([idIn('abc'), idIn('abcd'), idIn('a b c d'), idIn('declaration-12ab')]).toEqual([
      undefined,
      'abcd',
      undefined,
      'declaration-12ab',
    ]);
    expect([idIn('Médecin 08A44a55'), idIn('Médecin')]).toEqual(['08a44a55', undefined]);
  });

  test('can be any type of event', () => {
    expect(eventTypes.length).toBe(35);
  });
});
