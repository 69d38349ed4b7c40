import { type Comparison, type Rank, type Test } from '@libs/referential';
import { type z } from 'zod';
import { type Entry } from './entry.js';
import { type Units, ratio } from './units.js';

/** 1 true, 0 false, -1 not in question: the answer was not asked for. */
export type Truth = 1 | 0 | -1;
export type CompiledTest = (entry: Entry) => Truth;

type Scalar = boolean | number | string;
type Compare = (value: Scalar) => boolean;

const numeric =
  (holds: (value: number, bound: number) => boolean, bound: Scalar | Scalar[]): Compare =>
  (value) =>
    typeof value === 'number' && typeof bound === 'number' && holds(value, bound);

/** « Non » given where a word is awaited answers nothing: it is not another word than those excluded. */
const isGiven = (value: Scalar, bound: Scalar | Scalar[]): boolean =>
  value !== false || [bound].flat().some((each) => typeof each === 'boolean');

const comparison = (op: Comparison, bound: Scalar | Scalar[]): Compare => {
  const listed = new Set(Array.isArray(bound) ? bound : [bound]);
  switch (op) {
    case '==':
      return (value) => value === bound;
    case '!=':
      return (value) => isGiven(value, bound) && value !== bound;
    case '>':
      return numeric((value, limit) => value > limit, bound);
    case '>=':
      return numeric((value, limit) => value >= limit, bound);
    case '<':
      return numeric((value, limit) => value < limit, bound);
    case '<=':
      return numeric((value, limit) => value <= limit, bound);
    case 'in':
      return (value) => listed.has(value);
    case 'not-in':
      return (value) => isGiven(value, bound) && !listed.has(value);
  }
};

const truth = (holds: boolean): Truth => (holds ? 1 : 0);

const answerTest = ({ answer, op, value }: Extract<Test, { answer: string }>): CompiledTest => {
  const compare = comparison(op, value);
  return ({ answers }) => {
    const given = answers[answer];
    if (given === undefined) return -1;
    return given !== null && compare(given) ? 1 : 0;
  };
};

const quantityTest = ({ quantity }: Extract<Test, { quantity: object }>, units: Units): CompiledTest => {
  const compare = comparison(quantity.op, quantity.value);
  return (entry) => {
    if (entry.unit === quantity.unit) return truth(compare(entry.quantity));
    const factor = ratio(units, entry.unit, quantity.unit);
    return factor === null ? -1 : truth(compare((entry.quantity * factor.times) / factor.over));
  };
};

const holdsRank = (rank: z.infer<typeof Rank>, position: number, count: unknown): boolean => {
  if (rank === 'last') return typeof count === 'number' && position === count;
  if (rank === 'penultimate') return typeof count === 'number' && position === count - 1;
  return position === rank;
};

const rankTest =
  ({ rank }: Extract<Test, { rank: object }>): CompiledTest =>
  ({ answers }) => {
    const position = answers[rank.position];
    if (position === undefined) return -1;
    return truth(typeof position === 'number' && rank.in.some((each) => holdsRank(each, position, answers[rank.of])));
  };

const every =
  (tests: readonly CompiledTest[]): CompiledTest =>
  (entry) => {
    let result: Truth = 1;
    for (const test of tests) {
      const one = test(entry);
      if (one === 0) return 0;
      if (one === -1) result = -1;
    }
    return result;
  };

const negated =
  (test: CompiledTest): CompiledTest =>
  (entry) => {
    const one = test(entry);
    return one === -1 ? -1 : truth(one === 0);
  };

/** Turns a test of the référentiel into a closure on an entry; unknown answers propagate as « not in question ». */
export const compileTest = (test: Test, units: Units): CompiledTest => {
  if ('answer' in test) return answerTest(test);
  if ('quantity' in test) return quantityTest(test, units);
  if ('rank' in test) return rankTest(test);
  if ('years' in test) {
    const compare = comparison(test.years.op, test.years.value);
    return ({ years }) => truth(compare(years));
  }
  if ('list' in test) {
    const lists = new Set(test.list);
    return ({ list }) => truth(list !== null && lists.has(list));
  }
  if ('variant' in test) {
    const variants = new Set(test.variant);
    return ({ variant }) => truth(variant !== null && variants.has(variant));
  }
  if ('all' in test) return every(test.all.map((inner) => compileTest(inner, units)));
  if ('any' in test) return negated(every(test.any.map((inner) => negated(compileTest(inner, units)))));
  return negated(compileTest(test.not, units));
};
