import type { CaseStatus, InboxKind, QueuedCase, Role } from '@libs/contracts';
import { answeredCases, reviewQueue } from '@libs/read-models';
import type { RevisionBook } from '@libs/application';
import { queueFilter } from '../case/queue-filter.js';
import type { Caller } from '../http/caller.js';
import type { Reads } from '../reads.js';
import { type Told, itemOf } from './item.js';
import type { Source } from './merge.js';

interface Wanted {
  /** `others`: not those that the caller reads. */
  readonly whose: 'mine' | 'others' | 'all';
  readonly statuses: readonly CaseStatus[];
  readonly overdue?: true;
}

type QueueReads = Reads & { readonly book: RevisionBook };

const unread: readonly CaseStatus[] = ['awaiting-opinion'];
const forChair: readonly CaseStatus[] = ['awaiting-reader', 'awaiting-decision'];

/** What of the queue a role is to act on: a chair reads cases too, and sees with the secretariat what is late. */
const wantedBy = (role: string): readonly Wanted[] => {
  const given = { whose: 'mine', statuses: unread } as const;
  if (role === 'member') return [given];
  if (role === 'secretariat') return [{ whose: 'all', overdue: true, statuses: [...forChair, ...unread] }];
  return role === 'chair'
    ? [given, { whose: 'others', statuses: forChair }, { whose: 'others', statuses: unread, overdue: true }]
    : [];
};

/** The cases that wait for the caller in this role; a chair who gave the opinion leaves the decision to another. */
export const caseSources = (reads: QueueReads, caller: Caller, role: string): Source[] =>
  wantedBy(role).map((wanted) => caseSource(reads, { ...caller, ableRoles: [role] }, role, wanted));

const caseSource =
  (reads: QueueReads, caller: Caller, role: string, { whose, statuses, overdue }: Wanted): Source =>
  async (page) => {
    const { manager, today } = reads;
    const self = caller.accountId;
    const wanted = { mine: whose === 'mine', status: statuses, ...(overdue && { urgency: 'overdue' as const }) };
    const filter = await queueFilter(reads, caller, wanted);
    if (!filter) return { items: [], next: null };
    const share = { ...(whose === 'mine' && { reader: self }), ...(whose === 'others' && { exceptReader: self }) };
    const { items, next } = await reviewQueue(manager, { ...filter, ...share }, page, today);
    const answered = await answeredCases(
      manager,
      items.map(({ id }) => id),
    );
    const told = items.map((one) => toldOf(one, kindOf(one, { role, self, answered: answered.has(one.id) })));
    return { items: told.map((one) => itemOf(one, today)), next };
  };

const toldOf = ({ id, specialty, title, deadline, requestedOn }: QueuedCase, kind: InboxKind): Told => ({
  id,
  kind,
  target: { kind: 'case', id },
  specialty,
  title,
  deadline,
  since: requestedOn,
  from: senders[kind] ?? null,
});

const senders: Partial<Record<InboxKind, Role>> = {
  'give-opinion': 'secretariat',
  'answer-received': 'physician',
  'assign-reader': 'physician',
  'decide-case': 'member',
};

/** What a case asks of somebody; of who only follows it, no more than to see that it is late. */
export const kindOf = (
  { status, reader }: Pick<QueuedCase, 'status' | 'reader'>,
  { role, self, answered }: { readonly role: string; readonly self: string; readonly answered: boolean },
): InboxKind => {
  if (role === 'secretariat') return 'late-case';
  if (status === 'awaiting-reader') return 'assign-reader';
  if (status === 'awaiting-decision') return 'decide-case';
  if (reader !== self) return 'late-case';
  return answered ? 'answer-received' : 'give-opinion';
};
