import { expect, test } from '@jest/globals';
import { questionsToRevise } from './to-revise.js';

const questions = [{ id: 'provider' }, { id: 'odpc' }];
const provider = { name: 'provider', value: null, expected: 'in qualiopi' };
const odpc = { name: 'odpc', value: false, expected: null };

test('a question is to be revised when its answer was expected to be another one', () => {
  expect(questionsToRevise({ reason: 'NOT_ELIGIBLE', facts: [provider, odpc] }, questions)).toEqual([
    { id: 'provider' },
  ]);
});

test('nothing is to be revised of what counts', () => {
  expect(questionsToRevise({ reason: null, facts: [provider] }, questions)).toEqual([]);
});
