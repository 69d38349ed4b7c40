/** What a text is as an RPPS number; `checked` tells whether the key (its last digit, Luhn) is right. */
export type RppsReading =
  | { readonly kind: 'rpps'; readonly number: string; readonly checked: boolean }
  | { readonly kind: 'sandbox'; readonly number: string }
  | { readonly kind: 'malformed' };

const double = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2);

/** Whether the last digit of a number is its Luhn key. */
export const luhnHolds = (digits: string): boolean => {
  const sum = [...digits]
    .toReversed()
    .reduce((total, digit, index) => total + (index % 2 === 1 ? double(Number(digit)) : Number(digit)), 0);
  return digits.length > 0 && sum % 10 === 0;
};

/**
 * Reads an RPPS number as people and services write it: 11 digits with the key last, 12 with the leading 8 of the
 * national id, spaces anywhere. The test ids of the national sandbox begin with letters and have no key.
 */
export const readRpps = (text: string): RppsReading => {
  const compact = text.replace(/[\s.\u202f\u00a0-]/g, '');
  const number = /^8?(\d{11})$/.exec(compact)?.[1];
  if (number !== undefined) return { kind: 'rpps', number, checked: luhnHolds(number) };
  return /^ANS\d{8,20}$/i.test(compact) ? { kind: 'sandbox', number: compact.toUpperCase() } : { kind: 'malformed' };
};
