import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { spellingFaults } from '../../../libs/contracts/src/testing/french.js';

const root = join(import.meta.dirname, '../../..');
const folders = ['apps/api/src', 'apps/cli/src', 'apps/standalone', 'apps/worker/src', 'libs'];

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => /(?<!\.spec|\.d)\.ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('/testing/'));

// What stands between two braces of a template is data.
const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('Alpha');
};

// A sentence of French, and neither a code, a query nor an English message of a log.
const isFrench = (text: string): boolean =>
  /\s/.test(text) && /[àâçéèêëîïôùûœ’]|\b(le|la|les|un|une|du|des|est|ne|pas)\s/i.test(text);

// What is between back quotes or braces is named for a programme.
const withoutCode = (text: string): string => text.replace(/`[^`]*`|\{\w+\}/g, 'Alpha');

const frenchTexts = (path: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && isFrench(text)) found.push(withoutCode(text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return found;
};

describe('the French of the server: summaries, documentation, what commands print', () => {
  const all = folders.flatMap(sources).flatMap((path) => frenchTexts(path).map((text) => ({ path, text })));

  test('is spelt as French is, with its accents and its apostrophes', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(all.flatMap(({ path, text }) => spellingFaults(text).map((fault) => ({ path, text, ...fault })))).toEqual(
      [],
    );
    expect(all.filter(({ text }) => /\p{L}'\p{L}|\.\.\./u.test(text))).toEqual([]);
  });
});
