import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { quoted } from './did-you-mean.js';
import type { Problem } from './problem.js';

export type Path = readonly PropertyKey[];

/** A parsed YAML file that still knows on which line each of its values stands. */
export interface YamlDocument {
  readonly file: string;
  readonly content: unknown;
  readonly problems: readonly Problem[];
  /** A problem at the value, or at the nearest value around it when it is absent. */
  readonly problemAt: (path: Path, message: string) => Problem;
}

const EXPLANATIONS: Readonly<Record<string, (line: string) => string>> = {
  DUPLICATE_KEY: (line) =>
    `la clé ${quoted(line.split(':')[0]?.trim() ?? '')} est écrite deux fois ; gardez-en une seule.`,
  BAD_INDENT: () => 'retrait incorrect ; alignez cette ligne sur ses voisines, avec des espaces.',
  TAB_AS_INDENT: () => 'tabulation en début de ligne ; écrivez des espaces.',
  MISSING_CHAR: () => 'il manque un guillemet, une accolade, un crochet ou une virgule ; fermez ce qui a été ouvert.',
  MULTILINE_IMPLICIT_KEY: () => 'clé sur plusieurs lignes ; mettez entre guillemets un texte qui contient « : ».',
  BLOCK_AS_IMPLICIT_KEY: () => 'deux « : » sur une ligne ; mettez le texte entre guillemets.',
  UNRESOLVED_ALIAS: () => 'renvoi (*) vers une ancre (&) qui n’existe pas ; recopiez la valeur.',
  MULTIPLE_DOCS: () => 'plusieurs documents (---) dans un fichier ; gardez-en un seul.',
  ALIAS_PROPS: () => 'renvoi (*) mal formé ; recopiez la valeur.',
};

const NO_YAML =
  'ce n’est plus du YAML à partir d’ici ; vérifiez le retrait de cette ligne, ses guillemets et ses deux-points.';

const lineAt = (text: string, offset: number): string => text.slice(offset).split('\n', 1)[0] ?? '';

const syntaxProblem = (file: string, text: string, lines: LineCounter, error: YAMLError): Problem => {
  const { line, col } = lines.linePos(error.pos[0]);
  const explain = EXPLANATIONS[error.code];
  const message = explain?.(lineAt(text, error.pos[0])) ?? NO_YAML;
  return { file, line, column: col, path: '', message };
};

const childOf = (node: Node, key: PropertyKey): { node: Node | null; at: Node } | undefined => {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? { node: item, at: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  if (pair === undefined || !isNode(pair.key)) return undefined;
  return { node: isNode(pair.value) ? pair.value : null, at: pair.key };
};

const offsetOf = (root: Node | null, path: Path): number => {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    const child = node === null ? undefined : childOf(node, key);
    if (child === undefined) return offset;
    offset = child.at.range?.[0] ?? offset;
    node = child.node;
  }
  return offset;
};

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;

/** `blocks[1].actions[MN-1-04].title`: list elements are named by their id where they have one. */
export const pathText = (content: unknown, path: Path): string => {
  let value = content;
  let text = '';
  for (const key of path) {
    const child: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    if (Array.isArray(value)) text += `[${idOf(child) ?? String(key)}]`;
    else text += `${text === '' ? '' : '.'}${String(key)}`;
    value = child;
  }
  return text;
};

const contentOf = (document: Document): unknown => {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
};

/** One fault of syntax brings others after it that are none: only the first is worth saying, and every double key. */
const worthSaying = (errors: readonly YAMLError[]): readonly YAMLError[] => {
  const doubles = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  return first === undefined ? doubles : [first, ...doubles.filter(({ pos }) => pos[0] < first.pos[0])];
};

/** Reads YAML 1.2; nothing is thrown, mistakes of syntax are in `problems`. */
export const readYaml = (text: string, file: string): YamlDocument => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const content = document.errors.length === 0 ? contentOf(document) : undefined;
  const problemAt = (path: Path, message: string): Problem => {
    const { line, col } = lines.linePos(offsetOf(document.contents, path));
    return { file, line, column: col, path: pathText(content, path), message };
  };
  const problems = worthSaying(document.errors).map((error) => syntaxProblem(file, text, lines, error));
  if (problems.length === 0 && content == null)
    return {
      file,
      content,
      problems: [problemAt([], 'fichier vide, ou renvoi (*) sans ancre (&) ; écrivez les clés d’un référentiel.')],
      problemAt,
    };
  return { file, content, problems, problemAt };
};
