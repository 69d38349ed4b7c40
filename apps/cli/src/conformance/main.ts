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
Un fichier illisible compte pour un échec et n’empêche pas de lire les autres.
La dernière ligne est « N passed, M failed » ; le code de sortie est 1 s’il reste une différence, 2 si un fichier est illisible.`;

const ownFiles = async (): Promise<string[]> => {
  const folder = join(root, 'test/cases');
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
};

const problems = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'racine'} : ${message}`).join(' ; ');

/** The cases of a file; throws, saying what is wrong, when it cannot be read. A byte order mark is not a fault. */
const readCases = async (file: string): Promise<CaseFile> => {
  const text = await readFile(file, 'utf8');
  const read = CaseFile.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
  if (read.success) return read.data;
  throw new Error(problems(read.error));
};

const failedFile = (file: string, error: unknown): Outcome => ({
  name: file,
  verdict: 'failed',
  differences: [
    {
      where: 'fichier illisible',
      expected: 'un fichier de cas, en JSON',
      found: error instanceof Error ? error.message : String(error),
    },
  ],
});

z.config(z.locales.fr());

const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const files = args.length > 0 ? args : await ownFiles();
  const revisions = await loadRevisions(join(root, 'referentials'));
  const outcomes: Outcome[] = [];
  let unread = false;
  for (const file of files)
    try {
      outcomes.push(...runFile(await readCases(file), revisions));
    } catch (error) {
      unread = true;
      outcomes.push(failedFile(file, error));
    }
  console.log(report(outcomes));
  if (unread) return 2;
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
