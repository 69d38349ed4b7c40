import { type DecisionParts, evaluationForm } from '@libs/application';
import type { CaseDetail } from '@libs/contracts';
import type { OpenedCase } from '@libs/domain';
import { type CalendarDay, addDays } from '@libs/kernel';

/** What the rules in force and the delays ask of who examines a case: the very ones by which it will be decided. */
export const examination = async (
  { book, delays: { answer, requests } }: Pick<DecisionParts, 'book' | 'delays'>,
  { specialty, ground, requests: asked }: OpenedCase,
  today: CalendarDay,
): Promise<Pick<CaseDetail, 'criteria' | 'nextRequest'>> => {
  const revision = await book.inForce(specialty, today);
  return {
    criteria: evaluationForm(ground, revision?.referential).map((criterion) => ({ ...criterion })),
    nextRequest: {
      left: Math.max(0, requests - asked),
      earliest: addDays(today, answer.least),
      latest: addDays(today, answer.most),
    },
  };
};
