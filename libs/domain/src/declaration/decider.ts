import { type DeclarationCommand } from '@libs/contracts';
import { type Decider } from '@libs/kernel';
import { correctAction } from './correct-action.js';
import { declareAction } from './declare-action.js';
import { type DeclarationEvent } from './events.js';
import { attachEvidence, withdrawEvidence } from './evidence.js';
import { type DeclarationFacts } from './facts.js';
import { draftAction, planAction } from './plan-action.js';
import {
  answerInformationRequest,
  invalidateAction,
  recordDecision,
  relayInformationRequest,
} from './review-action.js';
import { type DeclarationState, evolveDeclaration, noDeclaration } from './state.js';
import { withdrawAction } from './withdraw-action.js';

/** One action of one physician, from the first plan to what the committee or a control made of it. */
export const declaration: Decider<DeclarationState, DeclarationCommand, DeclarationEvent, DeclarationFacts> = {
  stream: 'declaration',
  initial: noDeclaration,
  evolve: evolveDeclaration,
  decide: (command, state, context) => {
    switch (command.type) {
      case 'PlanAction':
        return planAction(command.data, state, context);
      case 'DraftAction':
        return draftAction(command.data, state, context);
      case 'AttachEvidence':
        return attachEvidence(command.data, state, context);
      case 'WithdrawEvidence':
        return withdrawEvidence(command.data, state, context);
      case 'DeclareAction':
        return declareAction(command.data, state, context);
      case 'CorrectAction':
        return correctAction(command.data, state, context);
      case 'WithdrawAction':
        return withdrawAction(command.data, state, context);
      case 'AnswerInformationRequest':
        return answerInformationRequest(command.data, state, context);
      case 'RelayInformationRequest':
        return relayInformationRequest(command.data, state);
      case 'RecordDecision':
        return recordDecision(command.data, state);
      case 'InvalidateAction':
        return invalidateAction(command.data, state, context);
    }
  },
};
