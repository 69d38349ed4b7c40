import { readFileSync, writeFileSync } from 'node:fs';
import { renderMatrix } from './render-permission-matrix.js';

// Run after a change of the matrix: npx tsx libs/access/src/testing/write-permission-matrix.ts
const csv = readFileSync(new URL('../permission-matrix.csv', import.meta.url), 'utf8');
writeFileSync(new URL('../permission-matrix.ts', import.meta.url), renderMatrix(csv));
