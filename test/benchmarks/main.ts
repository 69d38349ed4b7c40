import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Measure, printReport } from './report.js';

/** A benchmark is a file of this folder whose default export measures: `npm run bench -- <its name>`. */
type Benchmark = { default: () => Promise<readonly Measure[]> };

const SHARED = ['main', 'report'];
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !SHARED.includes(name));

const name = process.argv[2] ?? '';
const file = join(import.meta.dirname, `${name}.ts`);
if (!names.includes(name) || !existsSync(file)) {
  console.error(`npm run bench -- <name>, one of: ${names.join(', ')}`);
  process.exit(2);
}
const benchmark = (await import(pathToFileURL(file).href)) as Benchmark;
printReport(await benchmark.default());
process.exit(0);
