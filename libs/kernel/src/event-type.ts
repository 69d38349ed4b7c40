import type { z } from 'zod';

/** The classes of personal data, each erased on its own schedule. */
export type PersonalClass = 'identity' | 'ordinary' | 'health' | 'free-text';

const personalClasses = new WeakMap<z.ZodType, PersonalClass>();

/** Marks a field of an event as personal data of one class, so that the codec can encrypt it per person. */
export const personal = <T extends z.ZodType>(personalClass: PersonalClass, schema: T): T => {
  personalClasses.set(schema, personalClass);
  return schema;
};

export const personalClassOf = (schema: z.ZodType): PersonalClass | undefined => personalClasses.get(schema);

/**
 * One stored event type: its name, the schema of its newest version, and how every older version becomes the next.
 * `upcasts[0]` turns the data of version 1 into that of version 2, and so on: a stored event parses for ever.
 */
export interface EventType<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly schema: Schema;
  readonly upcasts: readonly ((older: unknown) => unknown)[];
}

/** The event `type` with the data of `schema`, at version `upcasts.length + 1`. */
export const eventType = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
  upcasts: readonly ((older: unknown) => unknown)[] = [],
): EventType<Type, Schema> => ({ type, version: upcasts.length + 1, schema, upcasts });

/** The union of the events that a tuple of event types describes. */
export type EventOf<Types extends readonly EventType[]> = {
  [K in keyof Types]: { readonly type: Types[K]['type']; readonly data: z.infer<Types[K]['schema']> };
}[number];
