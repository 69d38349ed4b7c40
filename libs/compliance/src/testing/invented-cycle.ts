import { type DeclaredAction } from '@libs/contracts';
import { day } from '@libs/kernel';
import { Referential } from '@libs/referential';
import { compile } from '../compile.js';
import { type DecisionFact, type DeclarationFact } from '../facts.js';
import { type AssessmentInput } from '../input.js';
import { inventedReferential } from './invented-referential.js';

export const invented = compile(Referential.parse(inventedReferential));

type Given = Partial<Omit<DeclaredAction, 'first' | 'last'>> & { first?: string; last?: string };

/** A declaration of the invented référentiel: an ordinary hour of work unless told otherwise. */
export const declared = (
  id: string,
  row: string,
  { first = '2026-06-01', last, ...given }: Given = {},
  fact: Partial<Omit<DeclarationFact, 'action'>> = {},
): DeclarationFact => ({
  id,
  evidence: 'provided',
  record: Number(id.replace(/\D/g, '')) || 0,
  ...fact,
  action: {
    row,
    variant: 'participant',
    title: 'Action inventée',
    factKey: null,
    quantity: 1,
    unit: 'heure',
    continuous: false,
    listEntry: null,
    answers: {},
    ...given,
    first: day(first),
    last: day(last ?? first),
  },
});

export const accepted = (declarationId: string, decidedOn: string, weight: number | null = null): DecisionFact => ({
  declarationId,
  outcome: 'accepted',
  decidedOn: day(decidedOn),
  weight,
});

/** A four-year cycle of the invented référentiel, judged on a day inside it. */
export const cycle = (
  declarations: readonly DeclarationFact[],
  more: Partial<Omit<AssessmentInput, 'declarations'>> = {},
): AssessmentInput => ({
  cycle: { first: day('2025-01-01'), last: day('2028-12-31') },
  situation: { answers: { profile: 'guide' }, interruptions: [] },
  decisions: [],
  revisions: [invented],
  asOf: day('2028-06-30'),
  ...more,
  declarations,
});
