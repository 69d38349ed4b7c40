import { type Concern, standingOf } from '@libs/application';
import { type StoredEvidence, declaration, isLive, isUnderReview, reviewCase } from '@libs/domain';
import type { EventLog } from '@libs/event-store';

/** A declaration as far as its evidence and the rights to it are concerned, read from the log itself. */
export interface EvidenceHolder {
  readonly subject: string;
  readonly evidence: readonly StoredEvidence[];
  readonly concern: Concern;
}

/** `undefined` when there is no such declaration, or it was withdrawn. */
export const evidenceHolder = async (log: EventLog, declarationId: string): Promise<EvidenceHolder | undefined> => {
  const { state } = await standingOf(log, declaration, declarationId);
  if (!isLive(state) && state.status !== 'invalidated') return undefined;
  const { subject, specialty, evidence } = state;
  const caseId = isUnderReview(state) ? state.caseId : state.decisions.at(-1)?.caseId;
  const review = caseId === undefined ? undefined : (await standingOf(log, reviewCase, caseId)).state;
  return {
    subject,
    evidence,
    concern: {
      subject,
      specialty,
      reader: review && 'reader' in review ? review.reader : null,
      recused: review && 'recused' in review ? review.recused : [],
    },
  };
};
