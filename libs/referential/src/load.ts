import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadedReferential, parseReferential, type RefusedFile } from './parse.js';

const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
    ? 'ce fichier n’existe pas.'
    : `ce fichier ne se lit pas : ${String(error)}`;

/** Reads and checks one référentiel file; a file that is missing or unreadable is refused like a wrong one. */
export const loadReferential = async (file: string): Promise<LoadedReferential | RefusedFile> => {
  try {
    return parseReferential(await readFile(file, 'utf8'), file);
  } catch (error) {
    return { kind: 'refused', file, problems: [{ file, line: 1, column: 1, path: '', message: reasonOf(error) }] };
  }
};

const yamlFiles = async (directory: string): Promise<readonly string[]> => {
  const entries = await readdir(directory, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return yamlFiles(path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    }),
  );
  return nested.flat().sort();
};

/** Reads every YAML file under a folder, in the order of their paths: one folder per specialty, one file per revision. */
export const loadAllReferentials = async (
  directory: string,
): Promise<{ readonly referentials: readonly LoadedReferential[]; readonly refused: readonly RefusedFile[] }> => {
  const read = await Promise.all((await yamlFiles(directory)).map(loadReferential));
  return {
    referentials: read.filter((each) => each.kind === 'referential'),
    refused: read.filter((each) => each.kind === 'refused'),
  };
};
