import type { CaseEvent } from '@libs/domain';
import { type RowOf, idOf, view } from '../support/view.js';
import type { DecisionEntity } from './entity.js';

type Decision = RowOf<DecisionEntity>;

/** The committee's case-law: what was asked, what the reader proposed and what was ruled. */
export const decisionProjection = view<Decision, CaseEvent>({
  name: 'decision',
  key: 'id',
  begins: {
    CaseOpened: ({ declarationId, specialty, row, ground, prior, late }, event) => ({
      id: idOf(event),
      declaration_id: declarationId,
      specialty,
      row,
      ground,
      prior,
      late,
      outcome: null,
      weight: null,
      reasons: null,
      proposed: null,
      decided_by: null,
      decided_on: null,
      position: 0,
    }),
  },
  changes: {
    OpinionGiven: (row, { proposal }) => ({ ...row, proposed: proposal }),
    CaseDecided: (row, { outcome, reasons, weight, decidedBy, decidedOn }) => ({
      ...row,
      outcome,
      reasons,
      weight,
      decided_by: decidedBy,
      decided_on: decidedOn,
    }),
    CaseClosed: () => undefined,
  },
  mark: ({ position }) => ({ position }),
});
