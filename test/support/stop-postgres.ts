import { rmSync } from 'node:fs';

/** After all tests of a run: its PostgreSQL, if it started one, and everything in it. */
export default async function stopPostgres(): Promise<void> {
  await globalThis.testPostgres?.destroy();
  const folder = process.env['TEST_POSTGRES_DIR'];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
