import { nameBasedId } from '@libs/application';
import type { CommitteeMandate } from '@libs/domain';
import type { CalendarDay } from '@libs/kernel';

/** The case as far as the choice of its reader depends on it. */
export interface ReadersWanted {
  readonly caseId: string;
  /** The physician concerned. */
  readonly subject: string;
  readonly recused: readonly string[];
  readonly on: CalendarDay;
}

// Who presides finalises the decision and may not have read the case: he reads only when nobody else can.
const preference = { member: 0, 'vice-chair': 1, chair: 2 } as const;

export interface Candidate {
  readonly member: string;
  readonly rank: number;
}

/** Who may read the case on that day, each once: a valid mandate, not the physician, not recused. */
export const candidates = (
  mandates: readonly CommitteeMandate[],
  { subject, recused, on }: ReadersWanted,
): readonly Candidate[] => {
  const ranks = new Map<string, number>();
  for (const { member, function: held, from, to } of mandates) {
    const eligible = from <= on && (to === null || on <= to) && member !== subject && !recused.includes(member);
    if (eligible) ranks.set(member, Math.max(preference[held], ranks.get(member) ?? 0));
  }
  return [...ranks].map(([member, rank]) => ({ member, rank }));
};

/**
 * The reader: of those who preside least, the one with the fewest cases before him. Equals are told apart by a number
 * drawn from case and account, so that the choice is the same whenever it is made again, and nobody is always first.
 */
export const chooseReader = (
  eligible: readonly Candidate[],
  loads: ReadonlyMap<string, number>,
  caseId: string,
): string | undefined => {
  const keyed = eligible.map(({ member, rank }) => ({
    member,
    order: [rank, loads.get(member) ?? 0, nameBasedId(caseId, member)] as const,
  }));
  keyed.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || (a.order[2] < b.order[2] ? -1 : 1));
  return keyed[0]?.member;
};
