import { type AssessmentInput, type DecisionFact, type DeclarationFact, assess } from '@libs/compliance';
import type { Assessment, CyclePreview, CyclePreviewRequest } from '@libs/contracts';
import { submissionRule } from '@libs/domain';
import type { CalendarDay } from '@libs/kernel';
import { type BookedRevision, type RevisionBook, revisionFor } from '@libs/application';
import type { z } from 'zod';
import type { PreviewedCycle } from './preview-declaration.js';

type Hypothetical = z.infer<typeof CyclePreviewRequest>['actions'][number];

interface Simulated {
  readonly fact: DeclarationFact;
  readonly decision: DecisionFact | null;
}

/** The action as if it had been done and proved, and accepted by its first day where the committee is asked. */
const simulated = (
  { action, attestation, withEvidence }: Hypothetical,
  index: number,
  cycle: AssessmentInput['cycle'],
  revisions: readonly BookedRevision[],
): Simulated => {
  const revision = revisionFor(revisions, cycle, action);
  const rule = revision ? submissionRule(revision.referential, revision.hash, action) : undefined;
  const known = rule && rule.row !== null ? rule : undefined;
  const id = `preview-${index}`;
  return {
    fact: {
      id,
      action: { ...action, listEntry: known ? known.listEntry : null },
      evidence: withEvidence ? 'provided' : (attestation ?? 'missing'),
      record: Number.MAX_SAFE_INTEGER - 1_000 + index,
    },
    decision:
      known?.route.to === 'committee'
        ? { declarationId: id, outcome: 'accepted', decidedOn: action.first, weight: null }
        : null,
  };
};

const assessed = (input: AssessmentInput): Assessment | null => (input.revisions.length === 0 ? null : assess(input));

/** The cycle on a day to come, without and with these actions; nothing is stored. */
export const previewCycle = async (
  actions: readonly Hypothetical[],
  cycle: PreviewedCycle,
  asOf: CalendarDay,
  book: RevisionBook,
): Promise<CyclePreview> => {
  const input = cycle.inputOn(asOf);
  const revisions = await book.of(cycle.specialty);
  const added = actions.map((action, index) => simulated(action, index, input.cycle, revisions));
  const decided = added.flatMap(({ decision }) => (decision ? [decision] : []));
  const declarations = [...input.declarations, ...added.map(({ fact }) => fact)];
  const after = assessed({ ...input, declarations, decisions: [...input.decisions, ...decided] });
  return { asOf, before: assessed(input), after };
};
