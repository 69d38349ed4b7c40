import { type Concern, standingOf } from '@libs/application';
import {
  type StoredEvidence,
  cycle,
  declaration,
  isLive,
  isUnderReview,
  isUnsubmitted,
  reviewCase,
} from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import { controlled } from '../cycle/cycle-access.js';

/** A declaration as far as its evidence and the rights to it are concerned, read from the log itself. */
export interface EvidenceHolder {
  readonly subject: string;
  readonly evidence: readonly StoredEvidence[];
  /** Whether it is, or was, a case before the committee. */
  readonly examined: boolean;
  readonly concern: Concern;
}

/** `undefined` when there is no such declaration, or it was withdrawn. */
export const evidenceHolder = async (log: EventLog, declarationId: string): Promise<EvidenceHolder | undefined> => {
  const { state } = await standingOf(log, declaration, declarationId);
  if (!isLive(state) && state.status !== 'invalidated') return undefined;
  const { subject, specialty, evidence, cycleId } = state;
  const caseId = isUnderReview(state) ? state.caseId : state.decisions.at(-1)?.caseId;
  const review = caseId === undefined ? undefined : (await standingOf(log, reviewCase, caseId)).state;
  const file = (await standingOf(log, cycle, cycleId)).state;
  return {
    subject,
    evidence,
    examined: caseId !== undefined,
    concern: {
      subject,
      specialty,
      controlOpen: controlled.has(file.status),
      draft: isUnsubmitted(state),
      reader: review && 'reader' in review ? review.reader : null,
      recused: review && 'recused' in review ? review.recused : [],
    },
  };
};
