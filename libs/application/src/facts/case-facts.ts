import type { CaseCommand, CaseGround } from '@libs/contracts';
import { type CaseDelays, type CaseFacts, type CaseState, committee, revisionInForce } from '@libs/domain';
import type { StreamVersion } from '@libs/event-store';
import { dayInParis } from '@libs/kernel';
import type { Looking } from '../commands/handle-command.js';
import type { RevisionBook } from './revision-book.js';
import { standingOf } from './streams.js';

/** The grounds on which the committee fills in the labelling criteria; elsewhere it only validates. */
const evaluated: ReadonlySet<CaseGround> = new Set(['off-list', 'to-evaluate', 'not-on-list']);

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
  const form = evaluated.has(file.ground) ? revision?.referential.labelling.criteria : undefined;
  const criteria = form?.filter(({ checked }) => checked) ?? [];
  return {
    facts: { members, delays, criteria: criteria.map(({ number }) => String(number)) },
    resource: {
      subject: file.subject,
      specialty: file.specialty,
      reader: 'reader' in file ? file.reader : null,
      recused: 'recused' in file ? file.recused : [],
    },
    rest: [seats, shelf],
  };
};
