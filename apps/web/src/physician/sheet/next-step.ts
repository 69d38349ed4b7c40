import type { DeclarationDetail } from '../../api/types.js';
import { awaiting } from './permitted.js';

/** Who acts next on an action, and by when where there is a day for it. */
export interface NextStep {
  readonly said: 'finish' | 'answer' | 'prove' | 'committee' | 'committeeBy' | 'late' | 'refused' | 'nothing';
  readonly by: string | null;
  /** Whether the physician is awaited. */
  readonly mine: boolean;
}

type Action = Pick<DeclarationDetail, 'status' | 'informationRequests'> & {
  readonly standing: { readonly reason: string | null } | null;
};

const committee = (deadline: string | null, today: string): NextStep => {
  if (deadline === null) return { said: 'committee', by: null, mine: false };
  return { said: deadline < today ? 'late' : 'committeeBy', by: deadline, mine: false };
};

/** What comes next, and from whom; `deadline` is the committee's, where its case has one. */
export const nextStepOf = (action: Action, deadline: string | null, today: string): NextStep => {
  const { status, standing } = action;
  const mine = (said: NextStep['said'], by: string | null = null): NextStep => ({ said, by, mine: true });
  if (status === 'draft' || status === 'planned') return mine('finish');
  if (status === 'information-requested') return mine('answer', awaiting(action)?.dueOn ?? null);
  if (status === 'in-committee') return committee(deadline, today);
  if (status === 'refused') return { said: 'refused', by: null, mine: false };
  const unproven = standing?.reason === 'EVIDENCE_MISSING' && status !== 'invalidated';
  return unproven ? mine('prove') : { said: 'nothing', by: null, mine: false };
};
