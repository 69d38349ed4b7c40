import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { type CommandOf } from '../commands.js';
import { DeclaredAction } from '../declared-action.js';
import { AccountId, Attestation, EvidenceFile, Outcome, Reasons, StreamId, Weight } from '../vocabulary.js';

/** An action not yet complete: what is known so far. */
export const DraftedAction = DeclaredAction.partial();
export type DraftedAction = z.infer<typeof DraftedAction>;

const ofCycle = { subject: AccountId, cycleId: StreamId };

/** An action the physician intends to do: a plan proves nothing and counts for nothing. */
export const PlanAction = z.object({ ...ofCycle, action: DraftedAction }).meta({ id: 'PlanAction' });

/** Keeps what was typed so far; explicit, and as often as wanted. */
export const DraftAction = z.object({ ...ofCycle, action: DraftedAction }).meta({ id: 'DraftAction' });

export const AttachEvidence = EvidenceFile.meta({ id: 'AttachEvidence' });

export const WithdrawEvidence = z
  .object({ evidenceId: StreamId, reason: Reasons.nullable() })
  .meta({ id: 'WithdrawEvidence' });

/** Declares the action as complete and true; the row of the référentiel says what happens next. */
export const DeclareAction = z
  .object({ ...ofCycle, action: DeclaredAction, attestation: Attestation.nullable() })
  .meta({ id: 'DeclareAction' });

export const CorrectAction = z
  .object({ action: DeclaredAction, attestation: Attestation.nullable(), reason: Reasons })
  .meta({ id: 'CorrectAction' });

export const WithdrawAction = z.object({ reason: Reasons.nullable() }).meta({ id: 'WithdrawAction' });

export const AnswerInformationRequest = z
  .object({ requestId: StreamId, answer: Reasons })
  .meta({ id: 'AnswerInformationRequest' });

/** The committee asks for more: told to the declaration by its case. */
export const RelayInformationRequest = z
  .object({ caseId: StreamId, requestId: StreamId, questions: Reasons, dueOn: CalendarDay })
  .meta({ id: 'RelayInformationRequest' });

/** The committee has decided: told to the declaration by its case. */
export const RecordDecision = z
  .object({
    caseId: StreamId,
    outcome: Outcome,
    decidedOn: CalendarDay,
    reasons: Reasons.nullable(),
    weight: Weight.nullable(),
  })
  .meta({ id: 'RecordDecision' });

/** A control was not answered with the evidence asked for. */
export const InvalidateAction = z.object({ reason: Reasons }).meta({ id: 'InvalidateAction' });

export const declarationCommands = {
  PlanAction,
  DraftAction,
  AttachEvidence,
  WithdrawEvidence,
  DeclareAction,
  CorrectAction,
  WithdrawAction,
  AnswerInformationRequest,
  RelayInformationRequest,
  RecordDecision,
  InvalidateAction,
} as const;
export type DeclarationCommand = CommandOf<typeof declarationCommands>;
