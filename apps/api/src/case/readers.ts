import type { ReaderView } from '@libs/contracts';
import type { CommitteeMandate } from '@libs/domain';
import type { CalendarDay } from '@libs/kernel';
import type { ReaderLoad } from '@libs/read-models';

/** The case that a reader is looked for, as far as it bars somebody. */
export interface CaseToGive {
  readonly subject: string;
  readonly recused: readonly string[];
  readonly reader: string | null;
}

export interface Seated {
  readonly member: string;
  readonly function: ReaderView['function'];
}

const presidesMore = { member: 0, 'vice-chair': 1, chair: 2 } as const;

/** Who sits in the committee on a day, each once, in the highest function held. */
export const seatedOn = (mandates: readonly CommitteeMandate[], on: CalendarDay): Seated[] => {
  const seats = new Map<string, Seated['function']>();
  for (const { member, function: held, from, to } of mandates) {
    if (from > on || (to !== null && to < on)) continue;
    const former = seats.get(member);
    if (former === undefined || presidesMore[former] < presidesMore[held]) seats.set(member, held);
  }
  return [...seats].map(([member, held]) => ({ member, function: held }));
};

/** Why a person may not be given the case, by the rules that decide it. */
export const barOf = (member: string, giver: string, given: CaseToGive | undefined): ReaderView['barred'] => {
  if (given && (given.subject === member || given.recused.includes(member))) return 'interest';
  if (given?.reader === member) return 'current';
  return member === giver ? 'yourself' : null;
};

interface Known {
  readonly loads: readonly ReaderLoad[];
  readonly names: ReadonlyMap<string, string>;
  readonly giver: string;
  readonly given?: CaseToGive | undefined;
}

/** The readers with their loads: those who may be given the case first, the least loaded of them first. */
export const readerViews = (seated: readonly Seated[], { loads, names, giver, given }: Known): ReaderView[] => {
  const views = seated.map(({ member, function: held }) => {
    const { reading = 0, overdue = 0 } = loads.find(({ reader }) => reader === member) ?? {};
    return {
      member,
      name: names.get(member) ?? null,
      function: held,
      reading,
      overdue,
      barred: barOf(member, giver, given),
    };
  });
  const order = ({ barred, function: held, reading, name }: ReaderView) =>
    [Number(barred !== null), presidesMore[held], reading, name ?? ''] as const;
  return views.sort((one, other) => {
    const [a, b] = [order(one), order(other)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3].localeCompare(b[3], 'fr');
  });
};
