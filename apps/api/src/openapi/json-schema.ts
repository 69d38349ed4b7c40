import { z } from 'zod';

export type JsonSchema = { readonly [key: string]: unknown };

const REF = '#/$defs/';
const leftOut = new Set(['$defs', '$schema', '~standard']);

/** Rewrites every reference of a schema by `name`; definitions themselves are taken out. */
const relocate = (schema: JsonSchema, name: (id: string) => string): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !leftOut.has(key) && !(key === 'id' && typeof value === 'string'))
      .map(([key, value]) => [
        key,
        key === '$ref' && typeof value === 'string'
          ? `#/components/schemas/${name(value.replace(REF, ''))}`
          : relocateValue(value, name),
      ]),
  );

const relocateValue = (value: unknown, name: (id: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((one) => relocateValue(one, name));
  return typeof value === 'object' && value !== null ? relocate(value as JsonSchema, name) : value;
};

/**
 * Collects the schemas of a document. What is asked and what is answered can differ (defaults, coercion): a named schema
 * that does is a component for each side.
 */
export class SchemaCollector {
  readonly components: Record<string, JsonSchema> = {};
  private readonly asMade = new Map<string, string>();

  /** The JSON schema (draft 2020-12) of what is sent or received; named parts become components. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const whole = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as JsonSchema & { $defs?: object };
    const definitions = new Map<string, JsonSchema>(Object.entries(whole.$defs ?? {}));
    const names = new Map([...definitions].map(([one, definition]) => [one, this.nameOf(one, definition, io)]));
    const renamed = (one: string) => names.get(one) ?? one;
    for (const [one, definition] of definitions) this.components[renamed(one)] = relocate(definition, renamed);
    return relocate(whole, renamed);
  }

  private nameOf(id: string, definition: JsonSchema, io: 'input' | 'output'): string {
    const made = JSON.stringify(definition);
    const former = this.asMade.get(id) ?? made;
    this.asMade.set(id, former);
    return former === made ? id : `${id}${io === 'input' ? 'Input' : 'Output'}`;
  }
}
