import { loadAllReferentials } from '@libs/referential';
import type { EventLog } from '@libs/event-store';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import { choiceOf } from './choices.js';
import type { Choice, Happening } from './happening.js';

/** What can be declared under the référentiels of this repository. */
export const realChoices = async (): Promise<Choice[]> => {
  const { referentials } = await loadAllReferentials(join(import.meta.dirname, '../../../../referentials'));
  return referentials.map(choiceOf);
};

/** Appends a history event by event, as commands would. */
export const happen = async (log: EventLog, history: readonly Happening[]): Promise<void> => {
  const versions = new Map<string, number>();
  for (const { stream, event, on } of history) {
    const expectedVersion = versions.get(stream) ?? (await log.readStream(stream)).length;
    const command = { id: randomUUID(), payload: event.type };
    const actor = { accountId: 'system', role: 'system' };
    const result = await log.append([event], { stream, expectedVersion, command, actor, occurredOn: on });
    if (result.kind !== 'appended') throw new Error(`${stream}: ${result.kind}`);
    versions.set(stream, result.version);
  }
};

/** Every row of a view, in the order of its key. */
export const rowsOf = async (pool: pg.Pool, name: string, key: string): Promise<unknown[]> =>
  (await pool.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY t."${key}"`)).rows.map(
    ({ row }) => row,
  );
