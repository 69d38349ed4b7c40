import { type DecidingFact } from '@libs/contracts';
import { type Test } from '@libs/referential';
import { type Entry } from './entry.js';
import { type AssessmentInput } from './input.js';
import { type Judged } from './judge.js';

const fact = (name: string, value: DecidingFact['value'], expected: string | null = null): DecidingFact => ({
  name,
  value,
  expected,
});

const bound = (op: string, value: unknown): string =>
  `${op} ${Array.isArray(value) ? value.join(', ') : String(value)}`;

/** The facts that a test of the référentiel looked at, with what it expected of each. */
const factsOfTest = (test: Test, entry: Entry): DecidingFact[] => {
  if ('answer' in test) return [fact(test.answer, entry.answers[test.answer] ?? null, bound(test.op, test.value))];
  if ('years' in test) return [fact('years', entry.years, bound(test.years.op, test.years.value))];
  if ('quantity' in test) {
    const { op, value, unit } = test.quantity;
    return [fact('quantity', entry.quantity, `${bound(op, value)} ${unit}`), fact('unit', entry.unit)];
  }
  if ('rank' in test) {
    const { position, of, in: ranks } = test.rank;
    return [fact(position, entry.answers[position] ?? null, bound('in', ranks)), fact(of, entry.answers[of] ?? null)];
  }
  if ('list' in test) return [fact('list', entry.list, bound('in', test.list))];
  if ('variant' in test) return [fact('variant', entry.variant, bound('in', test.variant))];
  if ('not' in test) return factsOfTest(test.not, entry).map(({ name, value }) => fact(name, value));
  return ('all' in test ? test.all : test.any).flatMap((inner) => factsOfTest(inner, entry));
};

const decisionFacts = ({ decision, declaration, list }: Entry): DecidingFact[] => [
  fact('decision', decision?.outcome ?? null),
  fact('decidedOn', decision?.decidedOn ?? null),
  fact('first', declaration.action.first),
  ...(list === null ? [] : [fact('list', list)]),
];

const minimumFacts = ({ entry, minimum, row }: Judged): DecidingFact[] =>
  minimum === null
    ? [fact('variant', entry.variant, bound('in', row?.row.variants.map(({ id }) => id) ?? []))]
    : factsOfTest(minimum.minimum.require, entry);

const evidenceFact = ({ entry, row }: Judged): DecidingFact =>
  fact(
    'evidence',
    entry.declaration.evidence,
    ['provided', ...(row?.honour ? ['honour'] : []), ...(row?.simple ? ['simple'] : [])].join(', '),
  );

const weightFacts = ({ entry, rule }: Judged): DecidingFact[] => {
  const written = entry.decision?.weight;
  if (rule === null && written != null) return [fact('committeeWeight', written)];
  return [
    fact('quantity', entry.quantity, rule === null ? null : `/ ${rule.per}`),
    fact('unit', entry.unit, rule?.unit ?? null),
    fact('variant', entry.variant),
    ...(rule?.when ? factsOfTest(rule.when, entry) : []),
  ];
};

const duplicateFacts = ({ entry, duplicateOf, revision }: Judged): DecidingFact[] => [
  fact('factKey', entry.declaration.action.factKey),
  fact('duplicateOf', duplicateOf),
  ...revision.usedAnswers.filter((used) => entry.answers[used] === true).map((used) => fact(used, true)),
];

/** The facts that decided what became of a declaration. */
export const decidingFacts = (judged: Judged, { cycle, asOf }: AssessmentInput): DecidingFact[] => {
  const { entry, reason } = judged;
  const { first, last } = entry.declaration.action;
  switch (reason) {
    case null:
      return weightFacts(judged);
    case 'NO_SUCH_ACTION':
      return [fact('row', entry.row)];
    case 'OUT_OF_PERIOD':
      return [fact('first', first, `>= ${cycle.first}`), fact('last', last, `<= ${cycle.last}`)];
    case 'FUTURE':
      return [fact('first', first, `<= ${asOf}`)];
    case 'DUPLICATE':
      return duplicateFacts(judged);
    case 'REFUSED':
    case 'PENDING_VALIDATION':
    case 'PRIOR_VALIDATION_REQUIRED':
    case 'NOT_ON_LIST':
      return decisionFacts(entry);
    case 'NOT_ELIGIBLE':
    case 'MIN_NOT_MET':
      return minimumFacts(judged);
    case 'EVIDENCE_MISSING':
      return [evidenceFact(judged)];
    case 'ZERO_QARQ':
      return weightFacts(judged);
  }
};
