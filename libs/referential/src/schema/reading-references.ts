import type { DanglingReference } from './cross-references.js';

const READING_KEYS = new Set(['reading', 'readings']);

const walk = (
  value: unknown,
  path: (string | number)[],
  visit: (id: string, path: (string | number)[]) => void,
): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!READING_KEYS.has(key)) walk(child, at, visit);
    else if (typeof child === 'string') visit(child, at);
    else if (Array.isArray(child)) child.forEach((id, index) => typeof id === 'string' && visit(id, [...at, index]));
  }
};

/** Every reading that a rule names and the file does not describe, and every reading described twice. */
export const readingReferences = (file: { readings: { id: string }[] }): DanglingReference[] => {
  const described = new Set<string>();
  const found: DanglingReference[] = [];
  const { readings, ...rest } = file;
  readings.forEach(({ id }, index) => {
    if (described.has(id))
      found.push({
        path: ['readings', index, 'id'],
        message: `La lecture « ${id} » est déjà décrite ; gardez-en une.`,
      });
    described.add(id);
  });
  walk(rest, [], (id, path) => {
    if (!described.has(id))
      found.push({
        path,
        message: `La lecture « ${id} » n’est pas décrite ; ajoutez-la sous « readings », ou corrigez l’identifiant.`,
      });
  });
  return found;
};
