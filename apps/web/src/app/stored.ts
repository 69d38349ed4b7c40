/** What a text that this browser has kept holds; `undefined` where there is none, or none that can be read. */
export const storedIn = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
