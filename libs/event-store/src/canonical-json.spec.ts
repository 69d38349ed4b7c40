import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { NotCanonical, canonicalBytes, canonicalJson } from './canonical-json.js';

const failure = (value: unknown): unknown => {
  try {
    return canonicalJson(value);
  } catch (error) {
    return error;
  }
};

const exactNumber = fc
  .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number));
const storable = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    exactNumber,
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value')),
  object: fc.dictionary(fc.string({ unit: 'binary' }), tie('value')),
})).value;

describe('canonical JSON', () => {
  test('is RFC 8785: its example of numbers, strings and literals, and its example of the order of keys', () => {
    // Without its 1E30, an integer that is not exact.
    const example = {
      numbers: [333333333.33333329, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)) as object)).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });

  test('agrees with the reference implementation on everything that can be stored', () => {
    fc.assert(fc.property(storable, (value) => expect(canonicalJson(value)).toBe(canonicalize(value))));
  });

  test('is read back as it was, and written again the same', () => {
    fc.assert(
      fc.property(storable, (value) => {
        const text = Buffer.from(canonicalBytes(value)).toString('utf8');
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('leaves out a key without value, and knows one zero', () => {
    expect(canonicalJson({ b: undefined, a: -0 })).toBe('{"a":0}');
  });

  test.each([
    ['a lone surrogate', { list: ['ok', '\ud800'] }, '/list/1'],
    ['a lone surrogate in a key', { '\udc00': 1 }, ''],
    ['not a number', { a: { b: NaN } }, '/a/b'],
    ['infinity', [Infinity], '/0'],
    ['an integer that is not exact', { n: 2 ** 53 }, '/n'],
    ['a date', { at: new Date(0) }, '/at'],
    ['a map', { map: new Map() }, '/map'],
    ['a hole in a list', [undefined], '/0'],
    ['a bigint', { n: 1n }, '/n'],
    ['a function', { f: () => 1 }, '/f'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(failure(value)).toBeInstanceOf(NotCanonical);
    expect(failure(value)).toMatchObject({ path });
  });
});
