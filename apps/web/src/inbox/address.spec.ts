import { describe, expect, test } from '@jest/globals';
import { addressOf } from './address.js';

const declaration = { kind: 'declaration', id: 'd' } as const;

describe('what waits is done', () => {
  test('in the form, as long as it was not submitted', () => {
    expect(addressOf({ kind: 'submit-draft', target: declaration }, 'physician')).toMatchObject({
      to: '/declarer',
      search: { brouillon: 'd' },
    });
    expect(addressOf({ kind: 'answer-request', target: declaration }, 'physician').to).toBe('/actions/d');
  });

  test('for a cycle on the screen of the role', () => {
    const target = { kind: 'cycle', id: 'c' } as const;
    expect(addressOf({ kind: 'cycle-ending', target }, 'physician').search).toEqual({ cycle: 'c' });
    expect(addressOf({ kind: 'control-cycle', target }, 'ordre').to).toBe('/rejeu/c');
  });
});
