import {
  assess,
  type AssessmentInput,
  compile,
  type CompiledReferential,
  type DeclarationFact,
  type DecisionFact,
  verdict,
} from '@libs/compliance';
import { type CalendarDay, addDays, addYears, day } from '@libs/kernel';
import { loadAllReferentials } from '@libs/referential';
import { join } from 'node:path';
import type { Measure } from './report.js';

const DECLARATIONS = 15;
const CYCLES = 400;
const ROUND_MS = Number(process.env['BENCH_ROUND_MS'] ?? 1_500);

/** The same numbers in every run: a benchmark must not depend on luck. */
const sequence = (seed: number) => () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;

const answers = {
  provider: 'qualiopi',
  odpc: true,
  orientation_prioritaire: true,
  fsm_compliant: true,
  peer_reviewed: true,
  author_position: 2,
  author_count: 6,
  a_jour: true,
  test_reussi: true,
  dpi: true,
  participation_suivi: true,
  auditeur_forme: true,
  pct_patients: 92,
  pct_examens: 100,
  champ_specialite: true,
  medecin_traitant: 'tiers',
  consulte_pendant_periode: true,
};

const pick = <T>(items: readonly T[], next: () => number): T => items[Math.floor(next() * items.length)] as T;

const declarationOf = (compiled: CompiledReferential, index: number, first: CalendarDay, next: () => number) => {
  const { row } = pick([...compiled.rows.values()], next);
  const start = addDays(first, Math.floor(next() * 2100));
  const continuous = row.minima.some(({ require }) => 'years' in require);
  const fact: DeclarationFact = {
    id: `d${index}`,
    action: {
      row: row.id,
      variant: pick(row.variants, next).id,
      title: 'Action déclarée',
      factKey: next() < 0.8 ? `FAIT-${Math.floor(next() * 40)}` : null,
      quantity: 1 + Math.floor(next() * 12),
      unit: pick(row.units, next),
      first: start,
      last: addDays(start, continuous ? 1100 : 1),
      continuous,
      listEntry: null,
      answers,
    },
    evidence: next() < 0.9 ? 'provided' : 'honour',
    record: index,
  };
  return fact;
};

const decisionsOf = (declarations: readonly DeclarationFact[], compiled: CompiledReferential): DecisionFact[] =>
  declarations
    .filter(({ action }) => compiled.rows.get(action.row)?.row.validation.mode !== 'none')
    .map(({ id, action }) => ({
      declarationId: id,
      outcome: 'accepted',
      decidedOn: addDays(action.first, -10),
      weight: null,
    }));

const cycleOf = (compiled: CompiledReferential, seed: number): AssessmentInput => {
  const next = sequence(seed);
  const first = day('2025-01-01');
  const declarations = Array.from({ length: DECLARATIONS }, (_, index) => declarationOf(compiled, index, first, next));
  return {
    cycle: { first, last: addDays(addYears(first, 6), -1) },
    situation: { answers: { profile: compiled.referential.profiles[0]?.id ?? null }, interruptions: [] },
    declarations,
    decisions: decisionsOf(declarations, compiled),
    revisions: [compiled],
    asOf: next() < 0.5 ? day('2028-06-01') : day('2031-02-01'),
  };
};

/** Cycles per second of one function over many different cycles, on one core. */
const rate = (cycles: readonly AssessmentInput[], judge: (input: AssessmentInput) => unknown): number => {
  const run = (ms: number): number => {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < ms) {
      for (const cycle of cycles) judge(cycle);
      done += cycles.length;
    }
    return (done / (performance.now() - started)) * 1000;
  };
  run(ROUND_MS / 3);
  return Math.max(run(ROUND_MS), run(ROUND_MS));
};

/** Cycles of 15 declarations judged in a second: the verdict alone, and with every line explained. */
export default async function compliance(): Promise<readonly Measure[]> {
  const { referentials } = await loadAllReferentials(join(import.meta.dirname, '../../referentials'));
  const compiled = referentials.map(({ referential }) => compile(referential));
  const cycles = compiled.flatMap((each) => Array.from({ length: CYCLES }, (_, index) => cycleOf(each, index + 1)));
  const note = `${DECLARATIONS} declarations a cycle, ${compiled.length} référentiels, ${cycles.length} cycles`;
  return [
    { name: 'verdict_cycles_per_s', value: rate(cycles, verdict), target: 60_000, note },
    { name: 'explained_cycles_per_s', value: rate(cycles, assess), target: 15_000, note },
  ];
}
