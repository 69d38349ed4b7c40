import { type CalendarDay } from '@libs/kernel';
import { type SituationAnswers } from '@libs/contracts';
import { type CycleEvent } from './events.js';
import { type Interruption } from '@libs/compliance';

/** What holds of the physician from `effectiveOn` on. */
export interface DatedSituation {
  readonly effectiveOn: CalendarDay;
  readonly answers: Readonly<SituationAnswers>;
}

/** What every opened cycle knows of itself. */
export interface CycleFile {
  readonly subject: string;
  readonly specialty: string;
  readonly number: number;
  readonly registeredOn: CalendarDay;
  readonly practisingOnReferenceDay: boolean;
  readonly years: number;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly previousCycleId: string | null;
  /** As recorded, oldest record first; of two for one day the later record stands. */
  readonly situations: readonly DatedSituation[];
  readonly interruptions: readonly Interruption[];
  /** Those the physician was reminded of. */
  readonly milestones: readonly string[];
}

/** The Ordre has told the physician what is missing, before any decision. */
export interface Contradiction {
  readonly observationsBy: CalendarDay;
  readonly observed: boolean;
}

export type CycleState =
  | { readonly status: 'none' }
  | (CycleFile & { readonly status: 'running' })
  | (CycleFile & { readonly status: 'ended-by-interruption'; readonly endedOn: CalendarDay })
  | (CycleFile & {
      readonly status: 'submitted';
      readonly submittedOn: CalendarDay;
      readonly contradiction: Contradiction | null;
    })
  | (CycleFile & {
      readonly status: 'validated';
      readonly validatedOn: CalendarDay;
      readonly nextCycleId: string | null;
    })
  | (CycleFile & { readonly status: 'not-validated'; readonly decidedOn: CalendarDay });

export type OpenedCycle = Exclude<CycleState, { status: 'none' }>;
export type RunningCycle = Extract<CycleState, { status: 'running' }>;

export const noCycle: CycleState = { status: 'none' };

const opened = (data: Extract<CycleEvent, { type: 'CycleOpened' }>['data']): CycleState => {
  const { situation, ...file } = data;
  return {
    status: 'running',
    ...file,
    situations: [{ effectiveOn: file.first, answers: situation }],
    interruptions: [],
    milestones: [],
  };
};

const resumed = (interruptions: readonly Interruption[], on: CalendarDay): readonly Interruption[] =>
  interruptions.map((interruption) =>
    interruption.resumedOn === null ? { ...interruption, resumedOn: on } : interruption,
  );

type Ruling = Extract<
  CycleEvent,
  {
    type: 'ElementsCommunicated' | 'ObservationsSubmitted' | 'CycleValidated' | 'CycleNotValidated' | 'NextCycleOpened';
  }
>;

const ruled = (state: OpenedCycle, event: Ruling): CycleState => {
  switch (event.type) {
    case 'ElementsCommunicated': {
      const contradiction = { observationsBy: event.data.observationsBy, observed: false };
      return state.status === 'submitted' ? { ...state, contradiction } : state;
    }
    case 'ObservationsSubmitted':
      return state.status === 'submitted' && state.contradiction
        ? { ...state, contradiction: { ...state.contradiction, observed: true } }
        : state;
    case 'CycleValidated':
      return { ...state, status: 'validated', validatedOn: event.data.on, nextCycleId: null };
    case 'CycleNotValidated':
      return { ...state, status: 'not-validated', decidedOn: event.data.on };
    case 'NextCycleOpened':
      return state.status === 'validated' ? { ...state, nextCycleId: event.data.nextCycleId } : state;
  }
};

/** Stores the facts of one event. */
export const evolveCycle = (state: CycleState, event: CycleEvent): CycleState => {
  if (event.type === 'CycleOpened') return opened(event.data);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'SituationRecorded': {
      const situation = { effectiveOn: event.data.effectiveOn, answers: event.data.situation };
      return { ...state, situations: [...state.situations, situation] };
    }
    case 'PracticeInterrupted': {
      const { from, resumedOn } = event.data;
      return { ...state, interruptions: [...state.interruptions, { from, resumedOn }] };
    }
    case 'PracticeResumed':
      return { ...state, interruptions: resumed(state.interruptions, event.data.on) };
    case 'MilestoneReminded':
      return { ...state, milestones: [...state.milestones, event.data.milestone] };
    case 'PeriodEndedByInterruption':
      return { ...state, status: 'ended-by-interruption', endedOn: event.data.on };
    case 'CycleSubmittedToOrdre':
      return { ...state, status: 'submitted', submittedOn: event.data.on, contradiction: null };
    default:
      return ruled(state, event);
  }
};

/** The answers that hold on a day: the latest that took effect by then, the later record winning on one day. */
export const situationOn = (situations: readonly DatedSituation[], on: CalendarDay): DatedSituation | undefined =>
  situations.reduce<DatedSituation | undefined>(
    (found, situation) =>
      situation.effectiveOn <= on && (!found || situation.effectiveOn >= found.effectiveOn) ? situation : found,
    undefined,
  );
