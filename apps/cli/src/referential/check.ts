import { formatProblem, type LoadedReferential, loadReferential, type RefusedFile } from '@libs/referential';
import { type Output, refused, said } from './output.js';

const summary = ({ file, referential, hash }: LoadedReferential): string => {
  const rows = referential.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  const { specialty, revision } = referential;
  return `${file} : ${specialty.label} ${revision.number}, ${rows} lignes, empreinte ${hash}`;
};

/** The mistakes of refused files, as `file:line: path: message`. */
export const problemLines = (files: readonly RefusedFile[]): readonly string[] =>
  files.flatMap(({ problems }) => problems.map(formatProblem));

/** Checks référentiel files; refused as soon as one is wrong. */
export const check = async (files: readonly string[]): Promise<Output> => {
  const read = await Promise.all(files.map(loadReferential));
  const wrong = read.filter((each) => each.kind === 'refused');
  const right = read.filter((each) => each.kind === 'referential').map(summary);
  return wrong.length === 0 ? said(right) : refused(problemLines(wrong), right);
};
