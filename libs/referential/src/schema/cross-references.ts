import { suggestion } from '../did-you-mean.js';
import { type Block } from './block.js';
import { type Minimum } from './minimum.js';
import { type Period, type SituationRule } from './period.js';
import { type Row } from './row.js';
import { type Test } from './test.js';
import { type List, type Question, type Unit } from './vocabulary.js';

export interface CrossReferenced {
  blocks: Block[];
  units: Unit[];
  questions: Question[];
  lists: List[];
  facts: { id: string }[];
  profiles: { id: string }[];
  situations: SituationRule[];
  period: Period;
  weight: object | null;
  policies: { id: string; chosen: string; choices: { id: string }[] }[];
}

export interface DanglingReference {
  message: string;
  path: (string | number)[];
}

type Report = (path: (string | number)[], message: string) => void;

const ids = (items: { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

const known = (set: Set<string>, what: string, report: Report) => (id: string, path: (string | number)[]) => {
  if (!set.has(id)) report(path, `« ${id} » n’est pas ${what} ; ${suggestion(id, [...set], 'connus')}`);
};

const unique = (items: { id: string }[], path: (string | number)[], report: Report): void => {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) report([...path, index, 'id'], `« ${id} » est déjà pris ; donnez un autre identifiant.`);
    seen.add(id);
  });
};

interface Lookup {
  unit: (id: string, path: (string | number)[]) => void;
  question: (id: string, path: (string | number)[]) => void;
  list: (id: string, path: (string | number)[]) => void;
  variant: (id: string, path: (string | number)[]) => void;
}

const checkTest = (test: Test, path: (string | number)[], lookup: Lookup): void => {
  if ('answer' in test) lookup.question(test.answer, [...path, 'answer']);
  else if ('quantity' in test) lookup.unit(test.quantity.unit, [...path, 'quantity', 'unit']);
  else if ('rank' in test) {
    lookup.question(test.rank.position, [...path, 'rank', 'position']);
    lookup.question(test.rank.of, [...path, 'rank', 'of']);
  } else if ('list' in test) test.list.forEach((id, index) => lookup.list(id, [...path, 'list', index]));
  else if ('variant' in test) test.variant.forEach((id, index) => lookup.variant(id, [...path, 'variant', index]));
  else if ('all' in test) test.all.forEach((inner, index) => checkTest(inner, [...path, 'all', index], lookup));
  else if ('any' in test) test.any.forEach((inner, index) => checkTest(inner, [...path, 'any', index], lookup));
  else if ('not' in test) checkTest(test.not, [...path, 'not'], lookup);
};

const checkMinima = (minima: Minimum[], path: (string | number)[], lookup: Lookup): void =>
  minima.forEach((minimum, index) => {
    checkTest(minimum.require, [...path, index, 'require'], lookup);
    if (minimum.unless) checkTest(minimum.unless, [...path, index, 'unless'], lookup);
    minimum.variants?.forEach((id, place) => lookup.variant(id, [...path, index, 'variants', place]));
  });

const checkWeights = (row: Row, path: (string | number)[], lookup: Lookup, weighted: boolean, report: Report): void => {
  if (!weighted && row.weights.length > 0)
    report(
      [...path, 'weights'],
      'Ce référentiel n’a pas de pondération ; laissez « weights: [] » ou décrivez « weight ».',
    );
  row.weights.forEach((rule, index) => {
    const at = [...path, 'weights', index];
    rule.variants.forEach((id, place) => lookup.variant(id, [...at, 'variants', place]));
    if (rule.unit !== null) lookup.unit(rule.unit, [...at, 'unit']);
    if (rule.when) checkTest(rule.when, [...at, 'when'], lookup);
    if (rule.unless) checkTest(rule.unless, [...at, 'unless'], lookup);
  });
};

const checkRow = (row: Row, path: (string | number)[], shared: Lookup, weighted: boolean, report: Report): void => {
  const variant = known(ids(row.variants), `une variante de la ligne ${row.id}`, report);
  const lookup = { ...shared, variant };
  unique(row.variants, [...path, 'variants'], report);
  row.units.forEach((id, index) => lookup.unit(id, [...path, 'units', index]));
  row.questions.forEach((id, index) => lookup.question(id, [...path, 'questions', index]));
  checkMinima(row.minima, [...path, 'minima'], lookup);
  row.variants.forEach(({ minima }, index) =>
    checkMinima(minima ?? [], [...path, 'variants', index, 'minima'], lookup),
  );
  if (row.validation.mode === 'list')
    row.validation.lists.forEach((id, index) => lookup.list(id, [...path, 'validation', 'lists', index]));
  if (row.validation.mode === 'of-right')
    row.validation.variants.forEach((id, index) => variant(id, [...path, 'validation', 'variants', index]));
  checkWeights(row, path, lookup, weighted, report);
};

const checkBlocks = (file: CrossReferenced, shared: Lookup, report: Report): void => {
  const rows = new Set<string>();
  const numbers = new Set<number>();
  file.blocks.forEach((block, b) => {
    if (numbers.has(block.number)) report(['blocks', b, 'number'], `Le bloc ${block.number} existe déjà.`);
    numbers.add(block.number);
    block.constraints.forEach(({ where }, index) =>
      checkTest(where, ['blocks', b, 'constraints', index, 'where'], shared),
    );
    block.rows.forEach((row, r) => {
      if (rows.has(row.id)) report(['blocks', b, 'rows', r, 'id'], `La ligne « ${row.id} » existe déjà.`);
      rows.add(row.id);
      checkRow(row, ['blocks', b, 'rows', r], shared, file.weight !== null, report);
    });
  });
};

const checkSituations = (file: CrossReferenced, shared: Lookup, report: Report): void => {
  const fact = known(ids(file.facts), 'un fait de la situation', report);
  const profile = known(ids(file.profiles), 'un profil', report);
  const blocks = new Set(file.blocks.map(({ number }) => number));
  file.situations.forEach((rule, index) => {
    const at = ['situations', index];
    rule.when.forEach((test, place) => {
      if ('fact' in test) fact(test.fact, [...at, 'when', place, 'fact']);
      if ('profile' in test) test.profile.forEach((id, p) => profile(id, [...at, 'when', place, 'profile', p]));
    });
    if (rule.effect !== 'block-waived') return;
    if (!blocks.has(rule.block)) report([...at, 'block'], `Le bloc ${rule.block} n’existe pas.`);
    if (rule.usedAnswer !== undefined) shared.question(rule.usedAnswer, [...at, 'usedAnswer']);
  });
  if (file.period.derogation) fact(file.period.derogation.fact, ['period', 'derogation', 'fact']);
};

/** Every id that a file names and does not define, every id defined twice, with the path and what to write instead. */
export const crossReferences = (file: CrossReferenced): DanglingReference[] => {
  const found: DanglingReference[] = [];
  const report: Report = (path, message) => found.push({ path, message });
  const everyVariant = ids(file.blocks.flatMap(({ rows }) => rows.flatMap(({ variants }) => variants)));
  const shared: Lookup = {
    unit: known(ids(file.units), 'une unité', report),
    question: known(ids(file.questions), 'une question', report),
    list: known(ids(file.lists), 'une liste', report),
    variant: known(everyVariant, 'une variante', report),
  };
  unique(file.units, ['units'], report);
  unique(file.questions, ['questions'], report);
  unique(file.lists, ['lists'], report);
  file.units.forEach(({ equals }, index) => equals && shared.unit(equals.unit, ['units', index, 'equals', 'unit']));
  file.questions.forEach(({ variants }, index) =>
    variants?.forEach((id, place) => shared.variant(id, ['questions', index, 'variants', place])),
  );
  checkBlocks(file, shared, report);
  checkSituations(file, shared, report);
  file.policies.forEach(({ chosen, choices }, index) =>
    known(ids(choices), 'un choix', report)(chosen, ['policies', index, 'chosen']),
  );
  return found;
};
