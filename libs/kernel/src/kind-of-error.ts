/** The kind of an error and never its words, which may quote what a person wrote: what a log may hold of it. */
export const kindOf = (error: unknown): string => {
  const { name, code, reason } = Object(error) as { name?: unknown; code?: unknown; reason?: unknown };
  return [name ?? 'Error', code ?? reason].filter((part) => typeof part === 'string').join(' ');
};
