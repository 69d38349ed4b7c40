import { describe, expect, test } from '@jest/globals';
import { emptyForm } from './form.js';
import { keyOf, startFrom } from './kept-form.js';

const form = (title: string) => ({ typed: { ...emptyForm('2026-11-22'), title }, declarationId: null });
const sent = (title: string, version: number) => ({ content: form(title), version });

describe('a form', () => {
  test('begins empty where nothing was typed before', () => {
    expect(startFrom(undefined, undefined)).toEqual({ form: undefined, seen: 0 });
  });

  test('goes on from what the server has, typed on whatever device', () => {
    expect(startFrom(undefined, sent('Ailleurs', 3))).toEqual({ form: form('Ailleurs'), seen: 3 });
  });

  test('goes on from what could not be sent, over the version that it came from', () => {
    expect(startFrom({ ...form('Ici'), seen: 2 }, sent('Ailleurs', 3))).toEqual({ form: form('Ici'), seen: 2 });
    expect(startFrom({ ...form('Ici'), seen: 2 }, undefined)).toEqual({ form: form('Ici'), seen: 2 });
  });

  test('begins empty over what an earlier version of the application has left and nobody can read any more', () => {
    expect(startFrom(undefined, { content: { typed: 1 }, version: 4 })).toEqual({ form: undefined, seen: 4 });
  });

  test('has a name of its own for each cycle and draft', () => {
    expect([keyOf('c', undefined), keyOf('c', 'd')]).toEqual(['c.new', 'c.d']);
  });
});
