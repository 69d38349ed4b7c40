import { type CommitteeChange, type CommitteeCommand, type Mandate } from '@libs/contracts';
import { type CalendarDay, type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { type CommitteeEvent } from './events.js';
import { type CommitteeMandate, type CommitteeState, type Constituted } from './state.js';

export type CommitteeOutcome = readonly CommitteeEvent[] | Refusal;
export type CommitteeData<Type extends CommitteeCommand['type']> = Extract<CommitteeCommand, { type: Type }>['data'];

type Span = { readonly from: CalendarDay; readonly to: CalendarDay | null };

const overlap = (a: Span, b: Span): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Composes the committee as a revision of the référentiel says; the same composition again is nothing. */
export const constitute = (data: CommitteeData<'ConstituteCommittee'>, state: CommitteeState): CommitteeOutcome => {
  const { specialty, name, revision, seats, from } = data;
  const duplicate = seats.find(({ seat }, index) => seats.findIndex((other) => other.seat === seat) !== index);
  if (duplicate) return refuse('committee.duplicate-seat', { seat: duplicate.seat });
  const composed = { specialty, name, revision, seats, from };
  if (state.status === 'constituted') {
    if (state.specialty !== specialty) return refuse('committee.other-specialty');
    const { specialty: s, name: n, revision: r, seats: known, from: f } = state;
    if (same({ specialty: s, name: n, revision: r, seats: known, from: f }, composed)) return [];
  }
  return [{ type: 'CommitteeConstituted', data: composed }];
};

/** Persons who sit on a seat at one time of the span at least; mandates begin and end, so the starts are enough. */
const mostAtOnce = (mandates: readonly CommitteeMandate[], span: Span): number => {
  const during = mandates.filter((mandate) => overlap(mandate, span));
  const starts = [span.from, ...during.map(({ from }) => from).filter((from) => from > span.from)];
  return Math.max(...starts.map((day) => during.filter((one) => overlap(one, { from: day, to: day })).length));
};

const taken = (mandate: Mandate, { mandates, seats }: Constituted): Refusal | undefined => {
  const during = mandates.filter((other) => overlap(other, mandate));
  if (during.some(({ member }) => member === mandate.member)) return refuse('committee.already-seated');
  if (mandate.function === 'chair' && during.some((other) => other.function === 'chair'))
    return refuse('committee.chair-taken');
  const { seat } = mandate;
  const places = seats.find((known) => known.seat === seat)?.places ?? 0;
  const full =
    mostAtOnce(
      mandates.filter((other) => other.seat === seat),
      mandate,
    ) >= places;
  return full ? refuse('committee.seat-full', { seat, places }) : undefined;
};

/** Gives a person a seat for a time; the same mandate again is nothing. */
export const addMandate = (data: CommitteeData<'AddMandate'>, state: CommitteeState): CommitteeOutcome => {
  if (state.status === 'none') return refuse('committee.not-found');
  const { mandateId, member, seat, from, to } = data;
  const mandate = { mandateId, member, seat, function: data.function, from, to };
  const known = state.mandates.find((other) => other.mandateId === mandateId);
  if (known) return same(known, mandate) ? [] : refuse('committee.mandate-known');
  if (to !== null && to < from) return refuse('committee.dates-reversed', { from, to });
  if (!state.seats.some((other) => other.seat === seat)) return refuse('committee.unknown-seat', { seat });
  return taken(mandate, state) ?? [{ type: 'MandateAdded', data: mandate }];
};

/** Sets the last day of a mandate; the same day again is nothing. */
export const endMandate = (
  { mandateId, lastDay }: CommitteeData<'EndMandate'>,
  state: CommitteeState,
): CommitteeOutcome => {
  if (state.status === 'none') return refuse('committee.not-found');
  const mandate = state.mandates.find((other) => other.mandateId === mandateId);
  if (!mandate) return refuse('committee.no-such-mandate');
  if (mandate.to === lastDay) return [];
  const { from } = mandate;
  if (lastDay < from) return refuse('committee.dates-reversed', { from, to: lastDay });
  return [{ type: 'MandateEnded', data: { mandateId, lastDay } }];
};

/** What a proposed change would do now, so that it is checked when proposed and again when approved. */
export const applied = (change: CommitteeChange, state: CommitteeState): CommitteeOutcome => {
  switch (change.kind) {
    case 'constitution':
      return constitute(change, state);
    case 'mandate':
      return addMandate(change, state);
    case 'end-of-mandate':
      return endMandate(change, state);
  }
};
