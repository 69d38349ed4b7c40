import { assess, certificationPeriod, labelling } from '@libs/compliance';
import { day } from '@libs/kernel';
import { CaseError } from './case-error.js';
import { compareCase, type Difference } from './compare.js';
import { type z } from 'zod';
import { type CaseFile, CycleCase, DossierCase, LabellingCase, MicroCase } from './format.js';
import { type Revisions } from './revisions.js';
import { translateCase, translateMicro } from './translate.js';

export interface Outcome {
  readonly name: string;
  /** A low-confidence reading that differs is neither a pass nor a failure. */
  readonly verdict: 'passed' | 'failed' | 'low-confidence';
  readonly differences: readonly Difference[];
}

/** What a file could not have meant, and what the engine could not bear: one failure, which hides no other case. */
const unreadable = (name: string, error: unknown): Outcome => {
  const [where, expected] =
    error instanceof CaseError ? ['fichier', 'un cas lisible'] : ['erreur inattendue', 'un cas jugé'];
  const found = error instanceof Error ? error.message : String(error);
  return { name, verdict: 'failed', differences: [{ where, expected, found }] };
};

const outcomeOf = (
  name: string,
  confidence: string | null | undefined,
  judge: () => readonly Difference[],
): Outcome => {
  try {
    const differences = judge();
    const differs = confidence === 'low' ? 'low-confidence' : 'failed';
    return { name, verdict: differences.length === 0 ? 'passed' : differs, differences };
  } catch (error) {
    return unreadable(name, error);
  }
};

const differ = (where: string, expected: unknown, found: unknown): Difference[] =>
  expected === undefined || JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ where, expected, found }];

const runCase = (dossier: DossierCase, revisions: Revisions): Outcome =>
  outcomeOf(`${dossier.id} ${dossier.title ?? ''}`, dossier.confidence, () =>
    compareCase(dossier.expected, assess(translateCase(dossier, revisions.of(dossier.specialty)))),
  );

const runMicro = (micro: MicroCase, index: number, revisions: Revisions): Outcome =>
  outcomeOf(
    `micro ${index + 1} ${micro.action_id} ${micro.variant ?? ''} ${micro.quantity} ${micro.unit} ${JSON.stringify(micro.attributes)}`,
    micro.confidence,
    () => {
      const { declarations } = assess(translateMicro(micro, revisions.of(revisions.judging(micro.action_id))));
      const found = declarations[0];
      return [
        ...differ('counted', micro.expected.counted ?? undefined, found?.standing === 'counts'),
        ...differ('qarq', micro.expected.qarq ?? undefined, found?.weight),
      ].map((difference) => ({ ...difference, where: `${difference.where} (${found?.reason ?? 'compte'})` }));
    },
  );

const runCycle = (cycle: CycleCase, index: number, revisions: Revisions): Outcome =>
  outcomeOf(`cycle ${index + 1} ${cycle.specialty}, inscription ${cycle.registration}`, cycle.confidence, () => {
    const [compiled] = revisions.of(cycle.specialty);
    const registration = {
      registeredOn: day(cycle.registration),
      practisingOnReferenceDay: cycle.practising_on_2023_01_01,
    };
    const period = compiled && certificationPeriod(registration, cycle.cycle, compiled.referential);
    return differ(`cycle ${cycle.cycle}`, cycle.expected, period && [period.first, period.last]);
  });

const runLabelling = ({ oncology_share_pct, eligible, confidence }: LabellingCase, revisions: Revisions): Outcome =>
  outcomeOf(`labellisation ${oncology_share_pct ?? '?'} %`, confidence, () => {
    const [compiled] = revisions.of(revisions.labelling());
    const found =
      compiled && oncology_share_pct !== null && labelling(compiled.referential, oncology_share_pct).eligible;
    return differ('eligible', eligible, found);
  });

const wrongItem = (name: string, error: z.ZodError): Outcome => ({
  name,
  verdict: 'failed',
  differences: error.issues.map(({ path, message }) => ({
    where: `cas mal formé, ${path.join('.') || 'racine'}`,
    expected: message,
    found: undefined,
  })),
});

/** Reads each item of a section and runs it; an item that cannot be read is a failure that says where and why. */
const section = <Item>(
  name: string,
  items: readonly unknown[],
  schema: z.ZodType<Item>,
  run: (item: Item, index: number) => Outcome,
): Outcome[] =>
  items.map((item, index) => {
    const read = schema.safeParse(item);
    return read.success ? run(read.data, index) : wrongItem(`${name}[${index}]`, read.error);
  });

/** Runs the four sections of a file against the référentiels. */
export const runFile = (file: CaseFile, revisions: Revisions): readonly Outcome[] => [
  ...section('cases', file.cases, DossierCase, (item) => runCase(item, revisions)),
  ...section('micro_cases_qarq', file.micro_cases_qarq, MicroCase, (item, index) => runMicro(item, index, revisions)),
  ...section('labelling_cases', file.labelling_cases, LabellingCase, (item) => runLabelling(item, revisions)),
  ...section('cycle_cases', file.cycle_cases, CycleCase, (item, index) => runCycle(item, index, revisions)),
];
