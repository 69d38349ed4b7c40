import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CaseFile } from './format.js';
import { report } from './report.js';
import { loadRevisions } from './revisions.js';
import { type Outcome, runFile } from './run.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const help = `npm run conformance -- [FICHIER…]

Exécute des cas de conformité contre les référentiels de referentials/, sans rien construire.
Sans fichier : tous les fichiers de test/cases/.

Chaque différence est imprimée ; celles des lectures de faible confiance le sont à part et ne comptent pas.
La dernière ligne est « N passed, M failed » ; le code de sortie est 1 s’il reste une différence.`;

const ownFiles = async (): Promise<string[]> => {
  const folder = join(root, 'test/cases');
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
};

const parsed = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} : ce n’est pas du JSON (${error instanceof Error ? error.message : String(error)})`);
  }
};

const readCases = async (file: string): Promise<CaseFile> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} : illisible (${error instanceof Error ? error.message : String(error)})`);
  });
  const read = CaseFile.safeParse(parsed(text, file));
  if (read.success) return read.data;
  throw new Error(
    read.error.issues.map(({ path, message }) => `${file} : ${path.join('.') || 'racine'} : ${message}`).join('\n'),
  );
};

z.config(z.locales.fr());

const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const files = args.length > 0 ? args : await ownFiles();
  const revisions = await loadRevisions(join(root, 'referentials'));
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(...runFile(await readCases(file), revisions));
  console.log(report(outcomes));
  return outcomes.some(({ verdict }) => verdict === 'failed') ? 1 : 0;
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
