import { type CompiledReferential, compile } from '@libs/compliance';
import { CaseError } from './case-error.js';
import { loadAllReferentials } from '@libs/referential';

export interface Revisions {
  /** Every revision of a specialty, compiled; throws when none is known. */
  readonly of: (specialty: string) => readonly CompiledReferential[];
  /** The specialty whose référentiel holds a row; of a row that none holds, the one that weighs its entries. */
  readonly judging: (row: string) => string;
  /** The specialty that sets a share of its field in a programme. */
  readonly labelling: () => string;
}

/** Reads and compiles every référentiel of a folder; a refused file is an error with its problems. */
export const loadRevisions = async (folder: string): Promise<Revisions> => {
  const { referentials, refused } = await loadAllReferentials(folder);
  if (refused.length > 0)
    throw new Error(
      refused
        .flatMap(({ problems }) => problems.map(({ file, line, message }) => `${file}:${line} ${message}`))
        .join('\n'),
    );
  const compiled = referentials.map(({ referential }) => compile(referential));
  const found = (each: CompiledReferential | undefined, what: string): string => {
    if (each === undefined) throw new CaseError(`aucun référentiel ${what} dans ${folder}`);
    return each.specialty;
  };
  return {
    of: (specialty) => {
      const revisions = compiled.filter((each) => each.specialty === specialty);
      found(revisions[0], `de la spécialité « ${specialty} »`);
      return revisions;
    },
    judging: (row) =>
      found(
        compiled.find(({ rows }) => rows.has(row)) ?? compiled.find(({ weight }) => weight !== null),
        `ne porte la ligne « ${row} »`,
      ),
    labelling: () =>
      found(
        compiled.find(({ referential }) => referential.labelling.share !== null),
        'à part de spécialité',
      ),
  };
};
