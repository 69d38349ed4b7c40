import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { problems } from '@libs/contracts';
import { refuse } from './refusing.js';

const root = new URL('./', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.startsWith('testing'))
  .map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));

describe('every refusal of the domain', () => {
  test('has its sentence: no decision refuses except through the catalogue', () => {
    const around = sources.filter(({ text }) => /import \{[^}]*\brefuse\b[^}]*\} from '@libs\/kernel'/.test(text));
    expect(around.map(({ name }) => name)).toEqual(['refusing.ts']);
  });

  test('is used: the catalogue holds no sentence that no decision says', () => {
    const said = new Set(
      sources.flatMap(({ text }) => [...text.matchAll(/refuse\(\s*'([^']+)'/g)].map(([, code]) => code)),
    );
    expect(Object.keys(problems).filter((code) => !said.has(code))).toEqual([]);
  });

  test('brings the facts of its sentence, or does not compile', () => {
    expect(refuse('case.too-many-requests', { limit: 2 })).toEqual({
      kind: 'refusal',
      rule: 'case.too-many-requests',
      facts: { limit: 2 },
    });
    expect(refuse('case.closed').facts).toEqual({});
    // @ts-expect-error the sentence names a limit
    refuse('case.too-many-requests', {});
    // @ts-expect-error no such code
    refuse('case.no-such-rule');
  });
});
