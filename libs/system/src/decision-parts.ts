import { type DecisionParts, RevisionBook } from '@libs/application';
import type { Configuration } from '@libs/configuration';
import type { CaseDelays } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import type pg from 'pg';
import { ViewDirectory } from './view-directory.js';

const ASSIGNMENT_DAYS = 5;
const DECISION_DAYS = 30;
const ANSWER_DAYS = { least: 7, most: 60 };
const INFORMATION_REQUESTS = 3;
const OBSERVATION_DAYS = 30;

const delaysOf = ({ reader }: Configuration): CaseDelays => ({
  assignment: ASSIGNMENT_DAYS,
  opinion: reader.deadlineDays,
  decision: DECISION_DAYS,
  reminder: reader.reminderDays,
  answer: ANSWER_DAYS,
  requests: INFORMATION_REQUESTS,
});

/** What decisions look up beside the log, as the configuration has it. */
export const decisionPartsOf = (configuration: Configuration, log: EventLog, pool: pg.Pool): DecisionParts => {
  const book = new RevisionBook(log);
  return {
    book,
    directory: new ViewDirectory(pool, log, book),
    delays: delaysOf(configuration),
    cycles: { observationDays: OBSERVATION_DAYS },
    uncheckedRppsAllowed: configuration.identity.kind === 'demo',
  };
};
