import { createHash } from 'node:crypto';

/** The fields of one line of CSV; a field in double quotes may hold commas. */
const fields = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The roles of the matrix in the order of its columns, and its lines with one cell for each role. */
export const readMatrix = (csv: string) => {
  const [head = '', ...lines] = csv.trim().split('\n');
  const roles = fields(head).slice(2, -1);
  const rows = lines.map((line) => {
    const [id = '', action = '', ...cells] = fields(line);
    return { id, action, cells: cells.slice(0, roles.length) };
  });
  return { roles, rows };
};

const literal = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
const literals = (texts: readonly string[]): string => `[${texts.map(literal).join(', ')}]`;

/** What decides beside the matrix: the meaning of its words, the overrides, and how they come together. */
export const decidingSources = ['may.ts', 'overrides.ts', 'relations.ts', 'command-actions.ts'] as const;

const hashOf = (texts: readonly string[]): string =>
  texts.reduce((hash, text) => hash.update(text).update('\0'), createHash('sha256')).digest('hex');

/**
 * The TypeScript of the matrix. Its hash names the policy in force in the metadata of every event: it changes with the
 * matrix and with the sources that give its words their meaning, so that an auditor knows which code allowed what.
 */
export const renderMatrix = (csv: string, sources: readonly string[]): string => {
  const { roles, rows } = readMatrix(csv);
  const lines = rows.map(({ id, action, cells }) => `  /** ${action} */\n  ${id}: ${literals(cells)},`);
  return `// Generated from permission-matrix.csv by testing/write-permission-matrix.ts; never edited by hand.

/** The roles, in the order of the cells below. */
// prettier-ignore
export const matrixRoles = ${literals(roles)} as const;

// prettier-ignore
export const permissionMatrix = {
${lines.join('\n')}
} as const;

/** SHA-256, hexadecimal, of permission-matrix.csv and of ${decidingSources.join(', ')}. */
export const policyHash = ${literal(hashOf([csv, ...sources]))};
`;
};
