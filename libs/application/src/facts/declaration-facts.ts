import { dayThatChoosesRevision } from '@libs/compliance';
import type { DeclarationCommand, DeclaredAction } from '@libs/contracts';
import {
  type CycleOfDeclaration,
  type CycleState,
  type DeclarationFacts,
  type DeclarationState,
  cycle,
  revisionInForce,
  submissionRule,
} from '@libs/domain';
import type { StreamVersion } from '@libs/event-store';
import { maxPiecesPerDeclaration } from '@libs/evidence';
import { nameBasedId } from '../commands/cycle-id.js';
import type { Looking } from '../commands/handle-command.js';
import { isOpened } from './cycle-facts.js';
import type { BookedRevision, RevisionBook } from './revision-book.js';
import { standingOf } from './streams.js';

/** What is known of the declaration outside its stream: its cycle, and the rule of the row it names. */
export const declarationFacts = async (
  { log, state, command, envelope }: Looking<DeclarationState, DeclarationCommand>,
  book: RevisionBook,
): Promise<{
  facts: DeclarationFacts;
  resource: { subject: string; specialty: string } | null;
  rest: readonly StreamVersion[];
  revision: BookedRevision | undefined;
}> => {
  const cycleId = state.status === 'none' ? cycleNamedBy(command) : state.cycleId;
  const standing = cycleId === null ? null : await standingOf(log, cycle, cycleId);
  const file = standing && cycleOf(standing.state);
  const action = actionOf(command);
  const shelf = file && action ? await book.standing(file.specialty) : null;
  const revision = file && action && shelf ? revisionFor(shelf.state, file, action) : undefined;
  return {
    facts: {
      cycle: file,
      rule: revision && action ? submissionRule(revision.referential, revision.hash, action) : null,
      caseId: nameBasedId(envelope.commandId, 'case'),
      evidenceLimit: maxPiecesPerDeclaration,
    },
    resource: file && { subject: file.subject, specialty: file.specialty },
    rest: [standing, shelf].filter((known) => known !== null),
    revision,
  };
};

/** The revision that judges the action, on the day that the policy of the newest one chooses (MN-47). */
export const revisionFor = (
  revisions: readonly BookedRevision[],
  cycle: Pick<CycleOfDeclaration, 'first'>,
  action: Pick<DeclaredAction, 'first' | 'last'>,
): BookedRevision | undefined => {
  const newest = revisions.at(-1);
  return newest && revisionInForce(revisions, dayThatChoosesRevision(newest.compiled, action, cycle));
};

const cycleNamedBy = (command: DeclarationCommand): string | null =>
  'cycleId' in command.data ? command.data.cycleId : null;

const actionOf = (command: DeclarationCommand): DeclaredAction | null =>
  command.type === 'DeclareAction' || command.type === 'CorrectAction' ? command.data.action : null;

const cycleOf = (state: CycleState): CycleOfDeclaration | null =>
  isOpened(state)
    ? {
        subject: state.subject,
        specialty: state.specialty,
        running: state.status === 'running',
        first: state.first,
        last: state.last,
      }
    : null;
