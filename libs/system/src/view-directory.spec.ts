import { describe, expect, test } from '@jest/globals';
import { RevisionBook } from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, MemoryEventStore } from '@libs/event-store';
import { type DomainEvent, day } from '@libs/kernel';
import type { CycleFacts } from '@libs/read-models';
import type pg from 'pg';
import { randomUUID } from 'node:crypto';
import { inventedReferential } from '../../compliance/src/testing/invented-referential.js';
import { ViewDirectory } from './view-directory.js';

const specialty = inventedReferential.specialty.id;
const [cycleId, declarationId] = [randomUUID(), randomUUID()] as [string, string];
const subject = randomUUID();
const situation = { profile: 'guide', en_vallee: false };
/** The référentiel with nothing left to do: a cycle is complete as long as its physician is concerned. */
const undemanding = {
  ...inventedReferential,
  weight: { ...inventedReferential.weight, minimum: 0 },
  blocks: inventedReferential.blocks.map((block) => ({
    ...block,
    minimum: { ...block.minimum, actions: 0 },
    constraints: [],
  })),
};

const opened: DomainEvent = {
  type: 'CycleOpened',
  data: {
    subject,
    specialty,
    number: 1,
    registeredOn: '2026-01-01',
    practisingOnReferenceDay: false,
    years: 4,
    first: '2026-01-01',
    last: '2029-12-31',
    previousCycleId: null,
    situation,
  },
};
const published: DomainEvent = {
  type: 'ReferentialRevisionPublished',
  data: { specialty, version: '1.0', effectiveFrom: null, content: undemanding, hash: '1'.repeat(64) },
};

describe('whether a cycle is complete', () => {
  test('is told by the log, however far behind it the view is', async () => {
    const log = new EventLog(new MemoryEventStore(), new EventCodec(allEventTypes));
    const happen = async (stream: string, event: DomainEvent) =>
      log.append([event], {
        stream,
        expectedVersion: (await log.readStream(stream)).length,
        command: { id: randomUUID(), payload: null },
        actor: { accountId: 'test', role: 'system' },
        occurredOn: day('2026-03-02'),
      });
    const seen = { declarations: { [declarationId]: {} } } as unknown as CycleFacts;
    const view = {
      query: () => Promise.resolve({ rows: [{ declarations: Object.keys(seen.declarations) }] }),
    } as unknown as pg.Pool;
    const directory = new ViewDirectory(view, log, new RevisionBook(log));
    await happen(`referential-${specialty}`, published);
    await happen(`cycle-${cycleId}`, opened);
    const restsOn = [
      { stream: `cycle-${cycleId}`, version: 1 },
      { stream: `declaration-${declarationId}`, version: 0 },
    ];
    expect(await directory.completeness(cycleId, day('2026-06-01'))).toEqual({ met: true, restsOn });
    const inTheValley = { ...situation, en_vallee: true };
    const data = { subject, effectiveOn: '2026-02-01', situation: inTheValley, evidence: [] };
    await happen(`cycle-${cycleId}`, { type: 'SituationRecorded', data });
    expect(await directory.completeness(cycleId, day('2026-06-01'))).toMatchObject({
      met: false,
      restsOn: [{ version: 2 }, { version: 0 }],
    });
  });
});
