import type { CaseDetail } from '../queries.js';
import { isHeldUp } from './part.js';

type ConditionId = 'opinion' | 'answer' | 'person';

/** One of the conditions for a decision; the API has the last word on each. */
export interface Condition {
  readonly id: ConditionId;
  readonly met: boolean;
}

type Standing = Pick<CaseDetail, 'opinion' | 'informationRequests'>;

/** What a decision needs: an opinion, no question left to the physician, and another person than the reader. */
export const conditionsOf = (dossier: Standing, accountId: string, today: string): readonly Condition[] => [
  { id: 'opinion', met: dossier.opinion !== null },
  { id: 'answer', met: !isHeldUp(dossier, today) },
  { id: 'person', met: dossier.opinion?.reader !== accountId },
];
