import { loadAllReferentials, type LoadedReferential, loadReferential, type RefusedFile } from '@libs/referential';

const newestFirst = (a: LoadedReferential, b: LoadedReferential): number =>
  b.referential.revision.number.localeCompare(a.referential.revision.number, 'fr', { numeric: true });

/** A référentiel named by its file, or by its specialty: then its newest revision under `folder`. */
export const findReferential = async (name: string, folder: string): Promise<LoadedReferential | RefusedFile> => {
  if (/\.ya?ml$/.test(name)) return loadReferential(name);
  const { referentials } = await loadAllReferentials(folder);
  const found = referentials.filter(({ referential }) => referential.specialty.id === name).sort(newestFirst)[0];
  if (found !== undefined) return found;
  const known = [...new Set(referentials.map(({ referential }) => referential.specialty.id))].join(', ');
  const message = `aucun référentiel de cette spécialité ; écrivez un fichier YAML, ou l’une de : ${known}.`;
  return { kind: 'refused', file: name, problems: [{ file: name, line: 1, column: 1, path: '', message }] };
};
