import type { Path } from './yaml-document.js';

/** The parts of a generated JSON schema (draft 2020-12) that say which keys a place may have. */
interface JsonSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** False for an alternative whose constant keys (the discriminators) contradict what is written. */
const mayDescribe = (schema: JsonSchema, value: unknown): boolean =>
  !isObject(value) ||
  Object.entries(schema.properties ?? {}).every(
    ([key, { const: fixed }]) => fixed === undefined || !(key in value) || value[key] === fixed,
  );

const alternativesOf = (schema: JsonSchema, root: JsonSchema, value: unknown): readonly JsonSchema[] => {
  if (schema.$ref !== undefined) {
    const target = schema.$ref === '#' ? root : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target === undefined ? [] : alternativesOf(target, root, value);
  }
  const nested = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...nested.flatMap((each) => alternativesOf(each, root, value))].filter((each) =>
    mayDescribe(each, value),
  );
};

const stepInto = (schema: JsonSchema, key: PropertyKey): JsonSchema | undefined => {
  if (typeof key === 'number') return schema.prefixItems?.[key] ?? schema.items;
  const known = schema.properties?.[String(key)];
  return known ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
};

/** The keys the schema knows at `path` of `content`, in the order of the schema. */
export const knownKeys = (root: unknown, content: unknown, path: Path): readonly string[] => {
  const top = root as JsonSchema;
  let value = content;
  let schemas = alternativesOf(top, top, value);
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const child = value;
    schemas = schemas.flatMap((schema) => {
      const next = stepInto(schema, key);
      return next === undefined ? [] : alternativesOf(next, top, child);
    });
  }
  return [...new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))];
};
