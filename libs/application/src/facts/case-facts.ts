import type { CaseCommand } from '@libs/contracts';
import { type CaseDelays, type CaseFacts, type CaseState, committee, revisionInForce } from '@libs/domain';
import type { StreamVersion } from '@libs/event-store';
import { dayInParis } from '@libs/kernel';
import type { Looking } from '../commands/handle-command.js';
import { evaluationForm } from './evaluation-form.js';
import type { RevisionBook } from './revision-book.js';
import { standingOf } from './streams.js';

/** What is known of the case outside its stream: who sits in its committee, the delays, and the criteria of its form. */
export const caseFacts = async (
  { log, state, command, envelope }: Looking<CaseState, CaseCommand>,
  book: RevisionBook,
  delays: CaseDelays,
): Promise<{
  facts: CaseFacts;
  resource: { subject: string; specialty: string; reader: string | null; recused: readonly string[] } | null;
  rest: readonly StreamVersion[];
}> => {
  const file = state.status !== 'none' ? state : command.type === 'OpenCase' ? command.data : null;
  if (!file) return { facts: { members: [], delays, criteria: [] }, resource: null, rest: [] };
  const seats = await standingOf(log, committee, file.specialty);
  const members = seats.state.status === 'constituted' ? seats.state.mandates : [];
  const shelf = await book.standing(file.specialty);
  const revision = revisionInForce(shelf.state, dayInParis(envelope.now));
  const criteria = evaluationForm(file.ground, revision?.referential);
  return {
    facts: { members, delays, criteria: criteria.map(({ id }) => id) },
    resource: {
      subject: file.subject,
      specialty: file.specialty,
      reader: 'reader' in file ? file.reader : null,
      recused: 'recused' in file ? file.recused : [],
    },
    rest: [seats, shelf],
  };
};
