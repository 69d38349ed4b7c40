import { describe, expect, test } from '@jest/globals';
import { personalClassOf } from '@libs/kernel';
import { z } from 'zod';
import { allEventTypes, deciders } from './deciders.js';

const partsOf = (schema: z.ZodType): readonly z.ZodType[] => {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape as Record<string, z.ZodType>);
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as readonly z.ZodType[];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return [];
};

const holdsPersonalData = (schema: z.ZodType): boolean =>
  personalClassOf(schema) !== undefined || partsOf(schema).some(holdsPersonalData);

const personal = allEventTypes.filter(({ schema }) => holdsPersonalData(schema));

describe('personal data in events', () => {
  test('names, in clear, the person it is about, so that the codec knows whose key to use', () => {
    expect(personal.length).toBeGreaterThan(20);
    for (const { type, schema } of personal) {
      const subject = schema.shape['subject' as never] as z.ZodType | undefined;
      expect({ type, subject: subject instanceof z.ZodString }).toEqual({ type, subject: true });
      expect(subject && personalClassOf(subject)).toBeUndefined();
    }
  });

  test('is never a free text left unmarked: what people write is marked wherever it is stored', () => {
    const written = /^(title|reason|reasons|remark|remarks|questions|answer|observations|elements|fileName|givenName)$/;
    const unmarked = (schema: z.ZodType, path: string): string[] => {
      if (personalClassOf(schema) !== undefined) return [];
      if (!(schema instanceof z.ZodObject)) return partsOf(schema).flatMap((part) => unmarked(part, path));
      return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, part]) =>
        written.test(key) && personalClassOf(part) === undefined
          ? [`${path}.${key}`]
          : unmarked(part, `${path}.${key}`),
      );
    };
    const found = allEventTypes.flatMap(({ type, schema }) => unmarked(schema, type));
    // The title of a seat is the référentiel's, not a person's.
    expect(found.filter((path) => !path.includes('.seats.'))).toEqual([]);
  });
});

describe('the streams and their events', () => {
  test('have names of their own', () => {
    expect(new Set(allEventTypes.map(({ type }) => type)).size).toBe(allEventTypes.length);
    expect(deciders.map(({ stream }) => stream)).toEqual([
      'account',
      'case',
      'committee',
      'cycle',
      'declaration',
      'referential',
    ]);
  });
});
