/**
 * Names what somebody wants done: as long as it is the same, so is its key, and sent again after an answer that got
 * lost it is done once.
 */
export const createIntention = (): ((...wanted: readonly unknown[]) => string) => {
  let last = { wanted: '', key: '' };
  return (...wanted) => {
    const said = JSON.stringify(wanted);
    if (last.wanted !== said) last = { wanted: said, key: crypto.randomUUID() };
    return last.key;
  };
};
