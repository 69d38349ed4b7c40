import { type PersonalClass, personalClassOf } from '@libs/kernel';
import type { z } from 'zod';

/** Where a schema holds personal data: the keys that lead to it (`*` for every item), and its class. */
export interface PersonalField {
  readonly path: readonly string[];
  readonly personalClass: PersonalClass;
}

/**
 * What a cipher does with one field of one event. The codec calls it on every personal field, on the way in (`seal`)
 * and on the way out (`open`, before upcasts and validation); what `seal` returns is stored and must be JSON.
 */
export interface Cipher {
  seal(value: unknown, field: PersonalField, stream: string): unknown;
  open(sealed: unknown, field: PersonalField, stream: string): unknown;
}

const childrenOf = (schema: z.core.$ZodType): [key: string | undefined, child: z.core.$ZodType][] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape);
    case 'array':
      return [['*', def.element]];
    case 'record':
      return [['*', def.valueType]];
    case 'tuple':
      return def.items.map((item, index) => [String(index), item]);
    case 'union':
      return def.options.map((option) => [undefined, option]);
    case 'intersection':
      return [def.left, def.right].map((side) => [undefined, side]);
    case 'lazy':
      return [[undefined, def.getter()]];
    default:
      return 'innerType' in def ? [[undefined, def.innerType]] : [];
  }
};

/** The personal fields of a schema, each path once; a field inside a personal one is sealed with it. */
export const personalFieldsOf = (schema: z.core.$ZodType): PersonalField[] => {
  const found = new Map<string, PersonalField>();
  const visit = (current: z.core.$ZodType, path: string[], above: Set<z.core.$ZodType>): void => {
    const personalClass = personalClassOf(current as z.ZodType);
    if (personalClass !== undefined) {
      found.set(path.join('/'), { path, personalClass });
    } else if (!above.has(current)) {
      const below = new Set(above).add(current);
      for (const [key, child] of childrenOf(current)) visit(child, key === undefined ? path : [...path, key], below);
    }
  };
  visit(schema, [], new Set());
  return [...found.values()];
};

/** `value` with what lies at `path` replaced by `change` of it; what is absent stays absent. */
export const mapPath = (value: unknown, path: readonly string[], change: (leaf: unknown) => unknown): unknown => {
  const [key, ...rest] = path;
  if (value === null || value === undefined) return value;
  if (key === undefined) return change(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => (key === '*' || key === String(index) ? mapPath(item, rest, change) : item));
  }
  const mapped = (name: string, item: unknown) => (key === '*' || key === name ? mapPath(item, rest, change) : item);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapped(name, item)]));
};
