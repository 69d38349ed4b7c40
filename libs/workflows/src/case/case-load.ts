import { type Projection, type Queryable, type Row, foldPage } from '@libs/application';
import type { CaseEvent } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import { idOf } from '../tasks/workflow.js';

const PAGE = 1_000;

export const CASE_LOAD_TABLE = `
  CREATE TABLE IF NOT EXISTS workflow_case_load (
    case_id uuid PRIMARY KEY,
    reader text NOT NULL,
    reading boolean NOT NULL
  );
  CREATE INDEX IF NOT EXISTS workflow_case_load_of_reader ON workflow_case_load (reader)`;

type LoadRow = {
  readonly case_id: string;
  readonly reader: string;
  /** Whether the case waits for this reader's opinion. */
  readonly reading: boolean;
};

/**
 * Which reader has which case before him. It belongs to the workflows rather than to the review queue that people see,
 * because a choice of a reader must know of the choice before.
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

/**
 * How many cases wait for each of these accounts, as of everything recorded so far: the rows, and what the log holds
 * beyond their checkpoint. Those without any are left out.
 */
export const loadsNow = async (
  client: Queryable,
  log: EventLog,
  members: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { position, rows } = await readRows(client, members);
  for (let after = position; ;) {
    const page = await log.readAll(after, PAGE);
    const last = page.at(-1);
    if (!last) return countReading(rows, members);
    const { written, removed } = foldPage(caseLoad, rows, page);
    for (const [caseId, row] of written) rows.set(caseId, row);
    for (const caseId of removed) rows.delete(caseId);
    after = last.position;
  }
};

/** The rows of these accounts and the checkpoint they stand at, as of one moment. */
const readRows = async (
  client: Queryable,
  members: readonly string[],
): Promise<{ position: number; rows: Map<string, Row> }> => {
  const { rows } = await client.query<{ position: number; held: LoadRow[] }>(
    `SELECT coalesce((SELECT position FROM follower_checkpoint WHERE name = $1), 0)::float8 AS position,
       coalesce((SELECT json_agg(l) FROM workflow_case_load l WHERE reader = ANY($2)), '[]') AS held`,
    [caseLoad.name, members],
  );
  const { position = 0, held = [] } = rows[0] ?? {};
  return { position, rows: new Map(held.map((row) => [row.case_id, row])) };
};

const countReading = (rows: ReadonlyMap<string, Row>, members: readonly string[]): ReadonlyMap<string, number> => {
  const loads = new Map<string, number>();
  for (const { reader, reading } of rows.values() as Iterable<LoadRow>)
    if (reading && members.includes(reader)) loads.set(reader, (loads.get(reader) ?? 0) + 1);
  return loads;
};
