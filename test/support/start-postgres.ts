import type { EmbeddedPostgres, startEmbeddedPostgres } from '@libs/embedded-postgres';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Launcher {
  startEmbeddedPostgres: typeof startEmbeddedPostgres;
}

declare global {
  /** The server of the run, for its teardown. */
  var testPostgres: EmbeddedPostgres | undefined;
}

// Tests of behaviour need no durability; those of faults start a server of their own.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 };

/** Before all tests of a run: one PostgreSQL for all of them, its URL in `TEST_POSTGRES_URL`. */
export default async function startPostgres(): Promise<void> {
  if (process.env['TEST_POSTGRES_URL']) return;
  const { tsImport } = await import('tsx/esm/api');
  const launcher = join(import.meta.dirname, '../../libs/embedded-postgres/src/index.ts');
  const loaded = (await tsImport(launcher, import.meta.url)) as Launcher;
  const dataDir = mkdtempSync(join(tmpdir(), 'delibere-test-'));
  chmodSync(dataDir, 0o711);
  globalThis.testPostgres = await loaded.startEmbeddedPostgres({ dataDir: join(dataDir, 'data'), settings: FAST });
  process.env['TEST_POSTGRES_URL'] = globalThis.testPostgres.url('postgres');
  process.env['TEST_POSTGRES_DIR'] = dataDir;
}
