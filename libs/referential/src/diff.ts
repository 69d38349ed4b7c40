import { isDeepStrictEqual } from 'node:util';

/** One field that differs; `old` or `new` is absent where the field itself was added or removed. */
export interface FieldChange {
  readonly field: string;
  readonly old?: unknown;
  readonly new?: unknown;
}

export interface RuleChange {
  readonly rule: string;
  readonly fields: readonly FieldChange[];
}

/** Rules are named by the ids that lead to them, such as `blocks/1/actions/MN-1-04/weights/MN-1-04-a`. */
export interface ReferentialDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RuleChange[];
}

type Fields = Readonly<Record<string, unknown>>;
type Rules = ReadonlyMap<string, Fields>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What names an element of a list, so that a change of order is no change. */
const nameOf = (value: unknown): string | undefined => {
  if (!isObject(value)) return undefined;
  const name = value['id'] ?? value['number'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
};

const isRuleList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] => {
  if (!Array.isArray(value) || value.length === 0) return false;
  const names = value.map(nameOf);
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
};

const collect = (value: Readonly<Record<string, unknown>>, rule: string, field: string, into: Map<string, Fields>) => {
  for (const [key, child] of Object.entries(value)) {
    const name = field === '' ? key : `${field}.${key}`;
    const prefix = rule === '' ? '' : `${rule}/`;
    if (isRuleList(child)) child.forEach((each) => rulesOf(each, `${prefix}${name}/${nameOf(each)}`, into));
    else if (isObject(child)) collect(child, rule, name, into);
    else into.set(rule, { ...into.get(rule), [name]: child });
  }
};

const rulesOf = (value: Readonly<Record<string, unknown>>, rule: string, into = new Map<string, Fields>()): Rules => {
  into.set(rule, {});
  collect(value, rule, '', into);
  return into;
};

const keysOf = (before: object, after: object): readonly string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

/** Goes down into lists of one length and into groups of keys, to name the value that differs and no more. */
const difference = (field: string, change: Omit<FieldChange, 'field'>): readonly FieldChange[] => {
  const { old, new: fresh } = change;
  if (isDeepStrictEqual(old, fresh)) return [];
  if (Array.isArray(old) && Array.isArray(fresh) && old.length === fresh.length)
    return old.flatMap((each, index) => difference(`${field}[${index}]`, { old: each, new: fresh[index] }));
  if (isObject(old) && isObject(fresh)) return changedFields(old, fresh, `${field}.`);
  return [{ field, ...change }];
};

const changedFields = (before: Fields, after: Fields, prefix = ''): readonly FieldChange[] =>
  keysOf(before, after).flatMap((key) =>
    difference(`${prefix}${key}`, {
      ...(key in before && { old: before[key] }),
      ...(key in after && { new: after[key] }),
    }),
  );

/** Keeps a rule and leaves out the rules within it: those came and went with it. */
const outermost = (rules: readonly string[]): readonly string[] =>
  rules.filter((rule) => !rules.some((other) => rule.startsWith(`${other}/`)));

/** The rules added, removed and changed between two revisions' contents, each in the order of its file. */
export const diffReferentials = (before: object, after: object): ReferentialDiff => {
  const old = rulesOf({ ...before }, '');
  const fresh = rulesOf({ ...after }, '');
  const changed = [...fresh].flatMap(([rule, fields]) => {
    const earlier = old.get(rule);
    const differences = earlier === undefined ? [] : changedFields(earlier, fields);
    return differences.length === 0 ? [] : [{ rule: rule === '' ? '(document)' : rule, fields: differences }];
  });
  return {
    added: outermost([...fresh.keys()].filter((rule) => !old.has(rule))),
    removed: outermost([...old.keys()].filter((rule) => !fresh.has(rule))),
    changed,
  };
};
