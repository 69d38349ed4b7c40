import { type Assessment, type Unmet } from '@libs/contracts';
import { type DossierCase } from './format.js';

/** Where what was found differs from what was expected. */
export interface Difference {
  readonly where: string;
  readonly expected: unknown;
  readonly found: unknown;
}

const differ = (where: string, expected: unknown, found: unknown): Difference[] =>
  expected === undefined || JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ where, expected, found }];

type Expected = DossierCase['expected'];

const compareActions = ({ actions }: Expected, { declarations }: Assessment): Difference[] =>
  (actions ?? []).flatMap((expected) => {
    const found = declarations.find(({ id }) => id === expected.id);
    if (found === undefined) return [{ where: `action ${expected.id}`, expected, found: null }];
    const counted = expected.counted == null ? [] : differ('counted', expected.counted, found.standing === 'counts');
    const differences = [
      ...counted,
      ...differ('qarq', expected.qarq ?? undefined, found.weight),
      ...differ('reason', expected.reason, found.reason),
    ];
    return differences.map(({ where, ...rest }) => ({ where: `action ${expected.id}, ${where}`, ...rest }));
  });

const compareBlocs = ({ blocs }: Expected, assessment: Assessment): Difference[] =>
  Object.entries(blocs ?? {}).flatMap(([number, expected]) => {
    const block = assessment.blocks?.find((each) => String(each.number) === number);
    const found: Record<string, unknown> = { ...block };
    return Object.entries(expected)
      .filter(([key]) => ['counted', 'required', 'satisfied', 'exempt'].includes(key))
      .flatMap(([key, value]) => differ(`bloc ${number}, ${key}`, value, found[key]));
  });

const compareOdpc = ({ bloc1_odpc_op: expected }: Expected, assessment: Assessment): Difference[] => {
  if (expected == null) return [];
  const found = assessment.blocks
    ?.find(({ number }) => number === 1)
    ?.constraints.find(({ code }) => code === 'ODPC_OP_MIN');
  return [
    ...differ('bloc1_odpc_op, counted', expected.counted, found?.counted),
    ...differ('bloc1_odpc_op, required', expected.required, found?.required),
    ...differ('bloc1_odpc_op, satisfied', expected.satisfied, found?.satisfied),
  ];
};

const compareQarq = ({ qarq: expected }: Expected, { weight }: Assessment): Difference[] =>
  expected == null
    ? []
    : [
        ...differ('qarq, total', expected.total, weight?.total),
        ...differ('qarq, required', expected.required, weight?.required),
        ...differ('qarq, satisfied', expected.satisfied, weight?.satisfied),
      ];

const unmetInTheirWords = ({ code, block, counted, required, missing }: Unmet): Record<string, unknown> =>
  block === null ? { code, total: counted, required, missing } : { code, bloc: block, counted, required, missing };

const canonical = (object: Record<string, unknown>): string => JSON.stringify(Object.entries(object).sort());

const compareUnmet = ({ unmet }: Expected, assessment: Assessment): Difference[] => {
  if (unmet == null) return [];
  const found = assessment.unmet.map(unmetInTheirWords);
  return differ('unmet', unmet.map(canonical).sort(), found.map(canonical).sort()).map(({ where }) => ({
    where,
    expected: unmet,
    found,
  }));
};

const compareWarnings = ({ warnings_must_include: warnings }: Expected, assessment: Assessment): Difference[] => {
  const found = [...new Set(assessment.warnings.map(({ code }) => code))];
  return (warnings ?? [])
    .filter((warning) => !found.some((code) => code === warning))
    .map((warning) => ({ where: 'warnings_must_include', expected: warning, found }));
};

/** Every difference between an assessment and what the case expects; what the case leaves `null` is not judged. */
export const compareCase = (expected: Expected, assessment: Assessment): Difference[] => [
  ...differ('status', expected.status, assessment.status),
  ...(expected.compliant == null ? [] : differ('compliant', expected.compliant, assessment.compliant)),
  ...compareActions(expected, assessment),
  ...compareBlocs(expected, assessment),
  ...compareOdpc(expected, assessment),
  ...compareQarq(expected, assessment),
  ...compareUnmet(expected, assessment),
  ...compareWarnings(expected, assessment),
];
