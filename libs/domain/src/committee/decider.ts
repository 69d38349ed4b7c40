import { type CommitteeCommand } from '@libs/contracts';
import { type Decider, type DecisionContext, type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { addMandate, constitute, endMandate } from './change-committee.js';
import { type CommitteeEvent } from './events.js';
import { approveChange, proposeChange, rejectChange } from './propose-change.js';
import { type CommitteeState, evolveCommittee, noCommittee } from './state.js';

/** A committee needs nothing beside its own stream. */
export type CommitteeFacts = Readonly<Record<never, never>>;

/** Only the system, from the référentiels' files, changes a committee without a second person. */
const alone = ({ actor }: DecisionContext): Refusal | undefined =>
  actor.role === 'system' ? undefined : refuse('committee.two-persons');

/** The committee of one specialty: its seats as the référentiel composes them, and who sits on them from when to when. */
export const committee: Decider<CommitteeState, CommitteeCommand, CommitteeEvent, CommitteeFacts> = {
  stream: 'committee',
  initial: noCommittee,
  evolve: evolveCommittee,
  decide: (command, state, context) => {
    switch (command.type) {
      case 'ConstituteCommittee':
        return alone(context) ?? constitute(command.data, state);
      case 'AddMandate':
        return alone(context) ?? addMandate(command.data, state);
      case 'EndMandate':
        return alone(context) ?? endMandate(command.data, state);
      case 'ProposeCommitteeChange':
        return proposeChange(command.data, state, context);
      case 'ApproveCommitteeChange':
        return approveChange(command.data, state, context);
      case 'RejectCommitteeChange':
        return rejectChange(command.data, state, context);
    }
  },
};
