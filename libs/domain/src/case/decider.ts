import { type CaseCommand } from '@libs/contracts';
import { type Decider } from '@libs/kernel';
import { assignReader, recuseMember } from './assign-reader.js';
import { decideCase } from './decide-case.js';
import { type CaseEvent } from './events.js';
import { type CaseFacts } from './facts.js';
import { giveOpinion } from './give-opinion.js';
import { closeCase, openCase } from './open-case.js';
import { receiveInformation, requestInformation } from './request-information.js';
import { type CaseState, evolveCase, noCase } from './state.js';
import { escalateCase, remindReader } from './watch-deadline.js';

/** What the committee does with one declaration: a reader proposes, the chair finalises. */
export const reviewCase: Decider<CaseState, CaseCommand, CaseEvent, CaseFacts> = {
  stream: 'case',
  initial: noCase,
  evolve: evolveCase,
  decide: (command, state, context) => {
    switch (command.type) {
      case 'OpenCase':
        return openCase(command.data, state, context);
      case 'AssignReader':
        return assignReader(command.data, state, context);
      case 'RecuseMember':
        return recuseMember(command.data, state, context);
      case 'GiveOpinion':
        return giveOpinion(command.data, state, context);
      case 'DecideCase':
        return decideCase(command.data, state, context);
      case 'RequestInformation':
        return requestInformation(command.data, state, context);
      case 'ReceiveInformation':
        return receiveInformation(command.data, state, context);
      case 'RemindReader':
        return remindReader(state, context);
      case 'EscalateCase':
        return escalateCase(state, context);
      case 'CloseCase':
        return closeCase(command.data, state, context);
    }
  },
};
