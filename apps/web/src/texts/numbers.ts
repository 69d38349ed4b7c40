const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A number as French writes it: « 1 865,5 ». */
export const numberText = (value: number): string => numbers.format(value);

const KILO = 1_000;
const UNITS = ['octets', 'ko', 'Mo', 'Go', 'To'] as const;

/** A size as « 312 Mo ». */
export const sizeText = (bytes: number): string => {
  const power = bytes < KILO ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / KILO ** power;
  return `${numberText(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))}\u00a0${UNITS[power]}`;
};

/** A number as the French type it; undefined for anything else. */
export const numberTyped = (text: string): number | undefined => {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
};

/** A number as it would have been typed. */
export const asTyped = (value: number): string => String(value).replace('.', ',');
