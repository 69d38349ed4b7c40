import type { DeclaredAction, DraftedAction, InboxItem } from '@libs/contracts';
import { type BookedRevision, type RevisionBook } from '@libs/application';
import { submissionRule } from '@libs/domain';
import { type CalendarDay, addDays, dayInParis } from '@libs/kernel';
import { type CycleAtHand, type OpenDeclaration, openCyclesOf, openDeclarations } from '@libs/read-models';
import type { Reads } from '../reads.js';
import { type Told, itemOf } from './item.js';

/** Days for which a decision is told, and before which an end or a beginning is near. */
const TOLD_DAYS = 30;
const END_IS_NEAR_DAYS = 365;
const BEGIN_IS_NEAR_DAYS = 60;

/** What waits for a physician: questions, drafts, plans whose time has come, the cycle's own dates; and new decisions. */
export const physicianItems = async (reads: Reads, book: RevisionBook, subject: string): Promise<InboxItem[]> => {
  const { manager, today } = reads;
  const [declarations, cycles] = await Promise.all([
    openDeclarations(manager, subject, addDays(today, -TOLD_DAYS)),
    openCyclesOf(manager, subject),
  ]);
  const specialties = [...new Set(declarations.map(({ specialty }) => specialty))];
  const revisions = new Map(
    await Promise.all(specialties.map(async (one) => [one, await book.inForce(one, today)] as const)),
  );
  const told = [
    ...declarations.map((one) => ofDeclaration(one, revisions.get(one.specialty), today)),
    ...cycles.map((cycle) => ofCycle(cycle, today)),
  ];
  return told.filter((one) => one !== undefined).map((one) => itemOf(one, today));
};

/** What a declaration asks of its physician on a day, or tells. */
export const ofDeclaration = (
  declaration: OpenDeclaration,
  revision: Pick<BookedRevision, 'referential' | 'hash'> | undefined,
  today: CalendarDay,
): Told | undefined => {
  const { id, specialty, status, action, information_requests, decision, updated_at } = declaration;
  const about = { id, target: { kind: 'declaration', id }, specialty, title: action.title ?? null } as const;
  if (status === 'information-requested') {
    const asked = information_requests.findLast(({ answer }) => answer === null);
    return { ...about, kind: 'answer-request', from: 'member', deadline: asked?.dueOn ?? null };
  }
  if (status === 'draft') return { ...about, kind: 'submit-draft', since: dayInParis(updated_at) };
  if (status === 'planned') return ofPlan(about, action, revision && isAskedBefore(action, revision), today);
  if (!decision || (status !== 'accepted' && status !== 'refused')) return undefined;
  return { ...about, kind: 'decided', from: 'chair', since: decision.decidedOn, outcome: decision.outcome };
};

const ofPlan = (
  about: Omit<Told, 'kind'>,
  { first, last }: DraftedAction,
  askedBefore: boolean | undefined,
  today: CalendarDay,
): Told | undefined => {
  if (first === undefined) return undefined;
  const end = last ?? first;
  if (end < today) return { ...about, kind: 'declare-planned', since: end };
  const isNear = first <= addDays(today, BEGIN_IS_NEAR_DAYS);
  return askedBefore && isNear ? { ...about, kind: 'request-before', deadline: addDays(first, -1) } : undefined;
};

const blank = {
  row: '',
  variant: null,
  title: '',
  factKey: null,
  quantity: 0,
  unit: '',
  continuous: false,
  listEntry: null,
  answers: {},
};

/** Whether the committee wants to be asked before such an action begins. */
const isAskedBefore = (
  action: DraftedAction,
  { referential, hash }: Pick<BookedRevision, 'referential' | 'hash'>,
): boolean => {
  const rule = submissionRule(referential, hash, { ...blank, ...action } as DeclaredAction);
  return rule.row !== null && rule.route.to === 'committee' && rule.route.prior;
};

/** What a cycle asks of its physician on a day. */
export const ofCycle = (cycle: CycleAtHand, today: CalendarDay): Told | undefined => {
  const { id, specialty, status, last, compliant, contradiction } = cycle;
  const about = { id, target: { kind: 'cycle', id }, specialty } as const;
  if (status === 'submitted')
    return contradiction && !contradiction.observed
      ? { ...about, kind: 'answer-elements', from: 'ordre', deadline: contradiction.observationsBy }
      : undefined;
  if (last < today) return { ...about, kind: 'submit-cycle', since: last };
  const ends = last <= addDays(today, END_IS_NEAR_DAYS) && compliant !== true;
  return ends ? { ...about, kind: 'cycle-ending', deadline: last } : undefined;
};
