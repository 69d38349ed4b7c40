/** Of the parameters of an address, those that are texts. */
export const asText = <Key extends string>(parameters: Readonly<Record<Key, unknown>>): Partial<Record<Key, string>> =>
  Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as Partial<Record<Key, string>>;
