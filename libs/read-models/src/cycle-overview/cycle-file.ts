import type { CycleStatus, SituationAnswers } from '@libs/contracts';
import type { CycleEvent } from '@libs/domain';
import type { CalendarDay } from '@libs/kernel';

/** What the cycle's own stream says. */
export interface CycleFile {
  readonly subject: string;
  readonly specialty: string;
  readonly number: number;
  readonly registeredOn: CalendarDay;
  readonly years: number;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly previousCycleId: string | null;
  readonly nextCycleId: string | null;
  readonly status: CycleStatus;
  readonly endedOn: CalendarDay | null;
  readonly submittedOn: CalendarDay | null;
  readonly decidedOn: CalendarDay | null;
  readonly contradiction: {
    readonly observationsBy: CalendarDay;
    readonly elements: string[];
    readonly observed: boolean;
  } | null;
  readonly ordreReasons: string[];
  /** As recorded, oldest record first; of two for one day the later record stands. */
  readonly situations: readonly { readonly effectiveOn: CalendarDay; readonly answers: SituationAnswers }[];
  readonly interruptions: readonly { readonly from: CalendarDay; readonly resumedOn: CalendarDay | null }[];
}

type Data<Type extends CycleEvent['type']> = Extract<CycleEvent, { type: Type }>['data'];

export const openedCycle = (data: Data<'CycleOpened'>): CycleFile => ({
  subject: data.subject,
  specialty: data.specialty,
  number: data.number,
  registeredOn: data.registeredOn,
  years: data.years,
  first: data.first,
  last: data.last,
  previousCycleId: data.previousCycleId,
  nextCycleId: null,
  status: 'running',
  endedOn: null,
  submittedOn: null,
  decidedOn: null,
  contradiction: null,
  ordreReasons: [],
  situations: [{ effectiveOn: data.first, answers: data.situation }],
  interruptions: [],
});

/** The file of an opened cycle after one more of its events. */
export const evolveCycleFile = (file: CycleFile, event: Exclude<CycleEvent, { type: 'CycleOpened' }>): CycleFile => {
  switch (event.type) {
    case 'SituationRecorded': {
      const { effectiveOn, situation } = event.data;
      return { ...file, situations: [...file.situations, { effectiveOn, answers: situation }] };
    }
    case 'PracticeInterrupted': {
      const { from, resumedOn } = event.data;
      return { ...file, interruptions: [...file.interruptions, { from, resumedOn }] };
    }
    case 'PracticeResumed': {
      const { on } = event.data;
      const resumed = file.interruptions.map((one) => (one.resumedOn === null ? { ...one, resumedOn: on } : one));
      return { ...file, interruptions: resumed };
    }
    case 'PeriodEndedByInterruption':
      return { ...file, status: 'ended-by-interruption', endedOn: event.data.on };
    case 'MilestoneReminded':
      return file;
    case 'CycleSubmittedToOrdre':
      return { ...file, status: 'submitted', submittedOn: event.data.on };
    case 'ElementsCommunicated': {
      const { observationsBy, elements } = event.data;
      return { ...file, contradiction: { observationsBy, elements, observed: false } };
    }
    case 'ObservationsSubmitted':
      return { ...file, contradiction: file.contradiction && { ...file.contradiction, observed: true } };
    case 'CycleValidated': {
      const { on, remarks } = event.data;
      return { ...file, status: 'validated', decidedOn: on, ordreReasons: remarks === null ? [] : [remarks] };
    }
    case 'CycleNotValidated':
      return { ...file, status: 'not-validated', decidedOn: event.data.on, ordreReasons: event.data.reasons };
    case 'NextCycleOpened':
      return { ...file, nextCycleId: event.data.nextCycleId };
  }
};
