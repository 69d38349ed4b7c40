import { afterAll, describe, expect, test } from '@jest/globals';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, MemoryEventStore } from '@libs/event-store';
import { FolderEvidenceStore } from '@libs/evidence';
import { day, isRefusal } from '@libs/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { collectOrphans } from './collect-orphans.js';

const folder = mkdtempSync(join(tmpdir(), 'orphans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pdf = (text: string) => {
  const document = new PDFDocument();
  document.text(text);
  document.end();
  return document as unknown as AsyncIterable<Uint8Array>;
};

describe('evidence that no event refers to', () => {
  test('is kept for a day, in which its event may still come, and then collected; what was attached stays, withdrawn or not', async () => {
    const store = await FolderEvidenceStore.at(folder);
    const [attached, orphan] = [await store.receive(pdf('attestation')), await store.receive(pdf('oubliée'))];
    if (isRefusal(attached) || isRefusal(orphan)) throw new Error('refused');
    const log = new EventLog(new MemoryEventStore(), new EventCodec(allEventTypes));
    const about = { subject: 's', cycleId: 'c' };
    const evidence = { evidenceId: 'e', kind: 'certificate', fileName: 'a.pdf', class: 'ordinary', ...attached };
    await log.append(
      [
        { type: 'EvidenceAttached', data: { ...about, evidence } },
        { type: 'EvidenceWithdrawn', data: { ...about, evidenceId: 'e', reason: null } },
      ],
      {
        stream: 'declaration-d',
        expectedVersion: 0,
        command: { id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8', payload: {} },
        actor: { accountId: 's', role: 'physician' },
        occurredOn: day('2026-11-20'),
      },
    );
    const now = Date.now();
    expect((await collectOrphans(log, store, new Date(now))).blobs).toEqual([]);
    expect((await collectOrphans(log, store, new Date(now + 2 * 86_400_000))).blobs).toEqual([orphan.sha256]);
    expect(await store.verify(attached.sha256)).toBe('intact');
    expect(await store.verify(orphan.sha256)).toBe('missing');
  });
});
