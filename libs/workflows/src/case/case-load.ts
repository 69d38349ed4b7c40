import { type Projection, type Queryable, waitForPosition } from '@libs/application';
import type { CaseEvent } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import type pg from 'pg';
import { TryLater } from '../queue/queues.js';
import { idOf } from '../tasks/workflow.js';

const CATCH_UP_MS = 5_000;

export const CASE_LOAD_TABLE = `
  CREATE TABLE IF NOT EXISTS workflow_case_load (
    case_id uuid PRIMARY KEY,
    reader text NOT NULL,
    reading boolean NOT NULL
  );
  CREATE INDEX IF NOT EXISTS workflow_case_load_of_reader ON workflow_case_load (reader) WHERE reading`;

type LoadRow = {
  readonly case_id: string;
  readonly reader: string;
  /** Whether the case waits for this reader's opinion. */
  readonly reading: boolean;
};

/**
 * Which reader has which case before him. It belongs to the workflows rather than to the review queue that people see,
 * because the choice of a reader waits for it to have caught up with the log.
 */
export const caseLoad: Projection = {
  name: 'workflow_case_load',
  key: 'case_id',
  handles: ['ReaderAssigned', 'MemberRecused', 'OpinionGiven', 'InformationProvided', 'CaseDecided', 'CaseClosed'],
  touches: (event) => [idOf(event)],
  evolve: (row, event, caseId) => evolveLoad(row as LoadRow | undefined, event as unknown as CaseEvent, caseId),
};

const evolveLoad = (row: LoadRow | undefined, { type, data }: CaseEvent, caseId: string): LoadRow | undefined => {
  switch (type) {
    case 'ReaderAssigned':
      return { case_id: caseId, reader: data.reader, reading: true };
    case 'MemberRecused':
      return row?.reader === data.subject ? undefined : row;
    case 'OpinionGiven':
      return row && { ...row, reading: false };
    case 'InformationProvided':
      return row && { ...row, reading: true };
    case 'CaseDecided':
    case 'CaseClosed':
      return undefined;
    default:
      return row;
  }
};

/** How many cases wait for each of these accounts, as of everything recorded so far; those without any are left out. */
export const loadsNow = async (
  pool: pg.Pool,
  log: EventLog,
  members: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const head = await log.store.head();
  if (!(await waitForPosition(pool, [caseLoad.name], head, CATCH_UP_MS)))
    throw new TryLater('the loads of the readers have not caught up with the log');
  return readLoads(pool, members);
};

const readLoads = async (client: Queryable, members: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ reader: string; cases: number }>(
    `SELECT reader, count(*)::int AS cases FROM workflow_case_load
     WHERE reading AND reader = ANY($1) GROUP BY reader`,
    [members],
  );
  return new Map(rows.map(({ reader, cases }) => [reader, cases]));
};
