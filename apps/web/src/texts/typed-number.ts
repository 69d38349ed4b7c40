/** A number as the French type it; undefined for anything else. */
export const numberTyped = (text: string): number | undefined => {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
};

/** A number as it would have been typed. */
export const asTyped = (value: number): string => String(value).replace('.', ',');
