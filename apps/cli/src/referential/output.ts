/** What a command has to say: lines for people on standard output, mistakes on standard error, and the exit code. */
export interface Output {
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  readonly code: 0 | 1;
}

export const said = (lines: readonly string[]): Output => ({ lines, errors: [], code: 0 });
export const refused = (errors: readonly string[], lines: readonly string[] = []): Output => ({
  lines,
  errors,
  code: 1,
});

/** Prints an output and sets the exit code of the process. */
export const print = ({ lines, errors, code }: Output): void => {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  if (errors.length > 0) process.stderr.write(`${errors.join('\n')}\n`);
  if (code !== 0) process.exitCode = code;
};
