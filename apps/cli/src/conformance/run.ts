import { assess, certificationPeriod, labelling } from '@libs/compliance';
import { day } from '@libs/kernel';
import { compareCase, type Difference } from './compare.js';
import { type CaseFile, type CycleCase, type DossierCase, type LabellingCase, type MicroCase } from './format.js';
import { type Revisions } from './revisions.js';
import { CaseError, translateCase, translateMicro } from './translate.js';

export interface Outcome {
  readonly name: string;
  /** A low-confidence reading that differs is neither a pass nor a failure. */
  readonly verdict: 'passed' | 'failed' | 'low-confidence';
  readonly differences: readonly Difference[];
}

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
    if (!(error instanceof CaseError)) throw error;
    return {
      name,
      verdict: 'failed',
      differences: [{ where: 'fichier', expected: 'un cas lisible', found: error.message }],
    };
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
      const { declarations } = assess(translateMicro(micro, revisions.of(revisions.holding(micro.action_id))));
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
  outcomeOf(`labellisation ${oncology_share_pct} %`, confidence, () => {
    const [compiled] = revisions.of(revisions.labelling());
    return differ('eligible', eligible, compiled && labelling(compiled.referential, oncology_share_pct).eligible);
  });

/** Runs the four sections of a file against the référentiels. */
export const runFile = (file: CaseFile, revisions: Revisions): readonly Outcome[] => [
  ...file.cases.map((dossier) => runCase(dossier, revisions)),
  ...file.micro_cases_qarq.map((micro, index) => runMicro(micro, index, revisions)),
  ...file.labelling_cases.map((share) => runLabelling(share, revisions)),
  ...file.cycle_cases.map((cycle, index) => runCycle(cycle, index, revisions)),
];
