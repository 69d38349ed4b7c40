import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import { system } from '../testing/people.js';
import { referential, revisionInForce } from './decider.js';
import { type ReferentialEvent } from './events.js';

const spec = specification(referential, { now: '2026-03-10T10:00:00Z', actor: system, facts: {} });
const data = (version: string, hash: string, specialty = 'specialite-inventee') => ({
  specialty,
  version,
  effectiveFrom: day('2026-01-01'),
  content: { titre: 'Référentiel inventé' },
  hash: hash.repeat(64),
});
const publish = (...args: Parameters<typeof data>) => ({ type: 'PublishRevision' as const, data: data(...args) });
const published = (...args: Parameters<typeof data>): ReferentialEvent => ({
  type: 'ReferentialRevisionPublished',
  data: data(...args),
});

describe('a revision of the référentiel', () => {
  test('is published once: the same content again is nothing', () => {
    spec.nothing().when(publish('1.0', 'a')).then(published('1.0', 'a'));
    spec.given(published('1.0', 'a')).when(publish('1.0', 'a')).then();
    spec.given(published('1.0', 'a'), published('2.0', 'b')).when(publish('1.0', 'a')).then();
  });

  test('with other content under a published number is refused', () => {
    spec
      .given(published('1.0', 'a'))
      .when(publish('1.0', 'b'))
      .refused('referential.other-content', { version: '1.0' });
    spec.given(published('1.0', 'a')).when(publish('1.1', 'b')).then(published('1.1', 'b'));
  });

  test('of another specialty has a stream of its own', () => {
    spec
      .given(published('1.0', 'a'))
      .when(publish('1.0', 'a', 'autre'))
      .refused('referential.other-specialty');
  });

  test('is in force from its day on, until the next one is; the oldest also judges the past', () => {
    const revisions = [
      { version: '2.0', effectiveFrom: day('2027-01-01') },
      { version: '1.0', effectiveFrom: null },
    ];
    expect(revisionInForce(revisions, day('2020-01-01'))?.version).toBe('1.0');
    expect(revisionInForce(revisions, day('2026-12-31'))?.version).toBe('1.0');
    expect(revisionInForce(revisions, day('2027-01-01'))?.version).toBe('2.0');
    expect(revisionInForce(revisions.slice(0, 1), day('2020-01-01'))).toBeUndefined();
  });
});
