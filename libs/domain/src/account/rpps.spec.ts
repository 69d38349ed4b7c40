import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { luhnHolds, readRpps } from './rpps.js';

describe('an RPPS number', () => {
  test('has its Luhn key as last digit', () => {
    expect(readRpps('99900000003')).toEqual({ kind: 'rpps', number: '99900000003', checked: true });
    expect(readRpps('99900000011')).toEqual({ kind: 'rpps', number: '99900000011', checked: true });
    expect(readRpps('99900000004')).toEqual({ kind: 'rpps', number: '99900000004', checked: false });
  });

  test('is the same with the leading 8 of the national id, and with spaces', () => {
    expect(readRpps('899900000003')).toEqual(readRpps('99900000003'));
    expect(readRpps(' 999 0000 0003 ')).toEqual(readRpps('99900000003'));
  });

  test('of the national sandbox is kept as it is, anything else is malformed', () => {
    expect(readRpps('ANS20231122132732')).toEqual({ kind: 'sandbox', number: 'ANS20231122132732' });
    expect(readRpps('9990000000')).toEqual({ kind: 'malformed' });
    expect(readRpps('799900000003')).toEqual({ kind: 'malformed' });
    expect(readRpps('')).toEqual({ kind: 'malformed' });
  });

  test('has exactly one right key, and one wrong digit is always found', () => {
    const ten = fc.stringMatching(/^\d{10}$/);
    const keys = [...'0123456789'];
    fc.assert(fc.property(ten, (digits) => keys.filter((key) => luhnHolds(digits + key)).length === 1));
    fc.assert(
      fc.property(ten, fc.nat(10), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const key = keys.find((each) => luhnHolds(digits + each)) ?? '';
        const right = digits + key;
        const wrong = right.slice(0, at) + String((Number(right[at]) + shift) % 10) + right.slice(at + 1);
        return !luhnHolds(wrong);
      }),
    );
  });
});
