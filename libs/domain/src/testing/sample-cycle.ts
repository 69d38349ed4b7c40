import { type SituationAnswers } from '@libs/contracts';
import { type CycleEvent } from '../cycle/events.js';
import { type CycleFacts } from '../cycle/facts.js';
import { cycleId, day, nextCycleId, physician } from './people.js';

const source = { quote: null };

export const cycleFacts: CycleFacts = {
  cycleId,
  period: {
    first: { years: 6, start: 'registration', source },
    derogation: { years: 9, fact: 'en-exercice', referenceDay: '2023-01-01', start: '2023-01-01', source },
    renewal: { years: 6, start: 'day-after-end', source },
  },
  profiles: ['praticien', 'chercheur'],
  questions: ['en-exercice', 'soins-directs'],
  interruptionLimitYears: 3,
  anotherIsRunning: false,
  cyclesBefore: 0,
  endedOn: null,
  previous: null,
  requirementsMet: false,
  nextCycleId,
  observationDays: 15,
};

const situation: SituationAnswers = { profile: 'praticien', 'en-exercice': false, 'soins-directs': true };

/** A cycle from 1 March 2025 to 28 February 2031. */
export const cycleOpened: CycleEvent = {
  type: 'CycleOpened',
  data: {
    subject: physician,
    specialty: 'specialite-inventee',
    number: 1,
    registeredOn: day('2025-03-01'),
    practisingOnReferenceDay: false,
    years: 6,
    first: day('2025-03-01'),
    last: day('2031-02-28'),
    previousCycleId: null,
    situation,
  },
};

export const openCycleData = {
  subject: physician,
  specialty: 'specialite-inventee',
  registeredOn: day('2025-03-01'),
  situation,
};
