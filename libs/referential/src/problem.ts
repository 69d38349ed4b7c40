/** One mistake in a référentiel file: where it is and what to write instead. Lines and columns start at 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the content, such as `blocks[1].actions[MN-1-04].title`; empty for the whole document. */
  readonly path: string;
  /** In French: what is wrong and what to write instead. */
  readonly message: string;
}

/** `file:line: path: message`, the form editors turn into a link. */
export const formatProblem = ({ file, line, path, message }: Problem): string =>
  `${file}:${line}: ${path === '' ? '(document)' : path}: ${message}`;

export const byPosition = (a: Problem, b: Problem): number =>
  a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : 1);
