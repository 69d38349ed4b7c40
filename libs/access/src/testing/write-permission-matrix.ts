import { readFileSync, writeFileSync } from 'node:fs';
import { decidingSources, renderMatrix } from './render-permission-matrix.js';

// Run after a change of the matrix or of what gives it its meaning: npx tsx libs/access/src/testing/write-permission-matrix.ts
const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const rendered = renderMatrix(read('permission-matrix.csv'), decidingSources.map(read));
writeFileSync(new URL('../permission-matrix.ts', import.meta.url), rendered);
