import { explainIssue } from './explain-issue.js';
import { hashOfReferential } from './hash.js';
import { referentialJsonSchema } from './json-schema.js';
import { knownKeys } from './known-keys.js';
import { byPosition, type Problem } from './problem.js';
import { Referential } from './schema/referential.js';
import { type Path, readYaml, type YamlDocument } from './yaml-document.js';

/** A file that was read and found right. `content` is what was written, without defaults: it is what is hashed and kept. */
export interface LoadedReferential {
  readonly kind: 'referential';
  readonly file: string;
  readonly referential: Referential;
  readonly content: unknown;
  readonly hash: string;
}

/** A file that is refused, with every mistake that was found, in the order of its lines. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly file: string;
  readonly problems: readonly Problem[];
}

const valueAt =
  (content: unknown) =>
  (path: Path): unknown =>
    path.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      content,
    );

const problemsOf = (document: YamlDocument, issues: Parameters<typeof explainIssue>[0][]): readonly Problem[] => {
  const { content, problemAt } = document;
  const keysAt = (path: Path) => knownKeys(referentialJsonSchema(), content, path);
  const around = { valueAt: valueAt(content), keysAt };
  const explained = issues.flatMap((issue) => explainIssue(issue, around));
  const meant = new Set(explained.flatMap((each) => (each.meant ? [each.meant.join('\0')] : [])));
  return explained
    .filter(({ path }) => !meant.has(path.join('\0')) || around.valueAt(path) !== undefined)
    .map(({ path, message }) => problemAt(path, message))
    .sort(byPosition);
};

/** Reads the text of a référentiel file; mistakes come back as values, with file, line, path and what to write instead. */
export const parseReferential = (text: string, file: string): LoadedReferential | RefusedFile => {
  const document = readYaml(text, file);
  if (document.problems.length > 0) return { kind: 'refused', file, problems: document.problems };
  const parsed = Referential.safeParse(document.content);
  if (!parsed.success) return { kind: 'refused', file, problems: problemsOf(document, parsed.error.issues) };
  const { content } = document;
  return { kind: 'referential', file, referential: parsed.data, content, hash: hashOfReferential(content) };
};
