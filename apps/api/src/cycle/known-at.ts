/** The moment up to which the log is known, as the views take it; nothing when none was asked for. */
export const knownAtOf = (
  knownAt: number | string | undefined,
): { knownAt?: { readonly position: number } | { readonly instant: string } } => {
  if (knownAt === undefined) return {};
  return { knownAt: typeof knownAt === 'number' ? { position: knownAt } : { instant: knownAt } };
};
