import type { AssessedBlock, Assessment, DeclarationSummary } from '../../api/types.js';

type Declared = Pick<DeclarationSummary, 'id' | 'title' | 'status' | 'standing'>;
type Rule = AssessedBlock['constraints'][number];

/** Something that the physician can do now; what waits for an answer comes first. */
export type NextAction =
  | { readonly kind: 'answer' | 'finish' | 'evidence'; readonly id: string; readonly title: string | null }
  | {
      readonly kind: 'declare';
      readonly block: number;
      readonly title: string;
      readonly missing: number;
      readonly rule: Pick<Rule, 'label' | 'counted' | 'required'> | null;
    }
  | { readonly kind: 'weigh'; readonly missing: number; readonly unit: string };

const waiting = (declarations: readonly Declared[]): NextAction[] => {
  const of = (kind: 'answer' | 'finish' | 'evidence', test: (one: Declared) => boolean): NextAction[] =>
    declarations.filter(test).map(({ id, title }) => ({ kind, id, title }));
  return [
    ...of('answer', ({ status }) => status === 'information-requested'),
    ...of('evidence', ({ standing }) => standing?.reason === 'EVIDENCE_MISSING'),
    ...of('finish', ({ status }) => status === 'draft'),
  ];
};

const toDeclare = ({ number: block, title, missing, constraints }: AssessedBlock): NextAction[] => {
  const rule = constraints.find(({ satisfied }) => !satisfied) ?? null;
  return missing > 0 || rule ? [{ kind: 'declare', block, title, missing, rule }] : [];
};

/** What to do next, the most pressing first: answers, evidence, drafts, then blocks by what they lack, then weight. */
export const nextActions = (assessment: Assessment | null, declarations: readonly Declared[]): NextAction[] => {
  const blocks = [...(assessment?.blocks ?? [])].sort((a, b) => b.missing - a.missing || a.number - b.number);
  const declare = blocks.filter(({ exempt }) => !exempt).flatMap(toDeclare);
  const { weight = null } = assessment ?? {};
  const weigh: NextAction[] =
    declare.length === 0 && weight && weight.missing > 0
      ? [{ kind: 'weigh', missing: weight.missing, unit: weight.abbreviation }]
      : [];
  return [...waiting(declarations), ...declare, ...weigh];
};

/** How much is missing in all: actions over the blocks, and weight. */
export const missingInAll = ({ blocks, weight }: Assessment) => ({
  actions: (blocks ?? []).reduce((sum, { missing }) => sum + missing, 0),
  weight: weight && weight.missing > 0 ? { missing: weight.missing, unit: weight.abbreviation } : null,
});
