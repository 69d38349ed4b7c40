import type { DraftedAction, InboxItem } from '@libs/contracts';
import type { DecisionParts } from '@libs/application';
import { type CalendarDay, addDays, dayInParis } from '@libs/kernel';
import { type CycleAtHand, type OpenDeclaration, openCyclesOf, openDeclarations } from '@libs/read-models';
import { askByOf } from '../preview/foreseen.js';
import type { Reads } from '../reads.js';
import { type Told, itemOf } from './item.js';

/** Days for which a decision is told, and before which an end, or the last day to ask, is near. */
const TOLD_DAYS = 30;
const END_IS_NEAR_DAYS = 365;
const ASKING_IS_NEAR_DAYS = 60;

type Decisions = Pick<DecisionParts, 'book' | 'delays'>;

/** What waits for a physician: questions, drafts, plans whose time has come, the cycle's own dates; and new decisions. */
export const physicianItems = async (reads: Reads, decisions: Decisions, subject: string): Promise<InboxItem[]> => {
  const { manager, today } = reads;
  const [declarations, cycles] = await Promise.all([
    openDeclarations(manager, subject, addDays(today, -TOLD_DAYS)),
    openCyclesOf(manager, subject),
  ]);
  const askBy = await askingBy(declarations, cycles, decisions);
  const told = [
    ...declarations.map((one) => ofDeclaration(one, askBy(one), today)),
    ...cycles.map((cycle) => ofCycle(cycle, today)),
  ];
  return told.filter((one) => one !== undefined).map((one) => itemOf(one, today));
};

/** By when each planned action has to be asked for, by the revision that will judge it in its own cycle. */
const askingBy = async (
  declarations: readonly OpenDeclaration[],
  cycles: readonly CycleAtHand[],
  { book, delays }: Decisions,
) => {
  const planned = declarations.filter(({ status }) => status === 'planned');
  const specialties = [...new Set(planned.map(({ specialty }) => specialty))];
  const books = new Map(await Promise.all(specialties.map(async (one) => [one, await book.of(one)] as const)));
  return ({ cycle_id, specialty, action, status }: OpenDeclaration): CalendarDay | null => {
    const cycle = cycles.find(({ id }) => id === cycle_id);
    const revisions = books.get(specialty);
    return status === 'planned' && cycle && revisions ? askByOf(action, cycle, { revisions, delays }) : null;
  };
};

/** What a declaration asks of its physician on a day, or tells; `askBy` is the last day to ask for what it plans. */
export const ofDeclaration = (
  declaration: OpenDeclaration,
  askBy: CalendarDay | null,
  today: CalendarDay,
): Told | undefined => {
  const { id, specialty, status, action, information_requests, decision, updated_at } = declaration;
  const about = { id, target: { kind: 'declaration', id }, specialty, title: action.title ?? null } as const;
  if (status === 'information-requested') {
    const asked = information_requests.findLast(({ answer }) => answer === null);
    return { ...about, kind: 'answer-request', from: 'member', deadline: asked?.dueOn ?? null };
  }
  if (status === 'draft') return { ...about, kind: 'submit-draft', since: dayInParis(updated_at) };
  if (status === 'planned') return ofPlan(about, action, askBy, today);
  if (!decision || (status !== 'accepted' && status !== 'refused')) return undefined;
  return { ...about, kind: 'decided', from: 'chair', since: decision.decidedOn, outcome: decision.outcome };
};

const ofPlan = (
  about: Omit<Told, 'kind'>,
  { first, last }: DraftedAction,
  askBy: CalendarDay | null,
  today: CalendarDay,
): Told | undefined => {
  if (first === undefined) return undefined;
  const end = last ?? first;
  if (end < today) return { ...about, kind: 'declare-planned', since: end };
  const isNear = askBy !== null && askBy <= addDays(today, ASKING_IS_NEAR_DAYS);
  return isNear ? { ...about, kind: 'request-before', deadline: askBy } : undefined;
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
