import { describe, expect, test } from '@jest/globals';
import { type EventType, day } from '@libs/kernel';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes } from '../canonical-json.js';
import { EventCodec, type EventMetadata } from '../codec.js';
import type { StoredEvent } from '../event-store.js';

const FOLDER = join(import.meta.dirname, '../../../../test/golden/events');
const NOBODY = '00000000-0000-4000-8000-000000000000';

const fileOf = (folder: string, type: string, version: number): string => join(folder, `${type}.v${version}.json`);

const metadataOf = (type: string, schemaVersion: number): EventMetadata => ({
  id: NOBODY,
  stream: `golden-${NOBODY}`,
  version: 1,
  type,
  schemaVersion,
  occurredOn: day('2026-01-01'),
  actor: { accountId: NOBODY, role: 'system' },
  command: NOBODY,
  correlation: NOBODY,
  causation: null,
  revisionHash: null,
  policyHash: null,
});

const storedFrom = (folder: string, type: string, version: number): StoredEvent => ({
  data: readFileSync(fileOf(folder, type, version)),
  metadata: canonicalBytes(metadataOf(type, version)),
  position: 1,
  recordedAt: '2026-01-01T00:00:00.000Z',
});

const withoutSchema = ({ type: _, schemaVersion: __, ...about }: EventMetadata) => about;

/** Writes the golden file of the newest version of every type that has none yet; a file once written is never changed. */
export const writeMissingGoldenFiles = (
  types: readonly EventType[],
  samples: Readonly<Record<string, unknown>>,
  folder = FOLDER,
): string[] => {
  const codec = new EventCodec(types);
  mkdirSync(folder, { recursive: true });
  const missing = types.filter(({ type, version }) => type in samples && !existsSync(fileOf(folder, type, version)));
  for (const { type, version } of missing) {
    const { data } = codec.encode({ type, data: samples[type] }, withoutSchema(metadataOf(type, version)));
    writeFileSync(fileOf(folder, type, version), data);
  }
  return missing.map(({ type }) => type);
};

/**
 * The proof that stored events parse for ever: every version of every type has a file in test/golden/events with the
 * bytes as they were stored, and the codec reads it. `samples` holds the data of the newest version of each type:
 * `UPDATE_GOLDEN=1` writes the files that are missing from it, and only those.
 */
export const describeGoldenEvents = (
  types: readonly EventType[],
  samples: Readonly<Record<string, unknown>>,
  folder = FOLDER,
): void => {
  if (process.env['UPDATE_GOLDEN'] === '1') writeMissingGoldenFiles(types, samples, folder);
  const codec = new EventCodec(types);
  const versions = types.flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => [type, index + 1] as const),
  );

  describe('golden events', () => {
    test.each(versions)('%s version %i has its file', (type, version) => {
      expect(readdirSync(folder)).toContain(`${type}.v${version}.json`);
    });

    test.each(versions)('%s version %i parses, and its newest version is stored as the same bytes', (type, version) => {
      const { data } = codec.decode(storedFrom(folder, type, version));
      const newest = types.find((one) => one.type === type)?.version;
      if (version !== newest) return;
      const again = codec.encode({ type, data }, withoutSchema(metadataOf(type, version)));
      expect(Buffer.from(again.data).toString('utf8')).toBe(readFileSync(fileOf(folder, type, version), 'utf8'));
    });

    test('every file is of a type that is still known', () => {
      const known = new Set(versions.map(([type, version]) => `${type}.v${version}.json`));
      const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
      expect(files.filter((name) => !known.has(name))).toEqual([]);
    });
  });
};
