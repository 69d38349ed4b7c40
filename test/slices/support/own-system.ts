import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSystem, startSystem } from './running-system.js';

/** A system over an empty folder of its own, until it is given back. */
export const ownSystem = async (): Promise<RunningSystem & { readonly giveBack: () => Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'delibere-slice-'));
  const system = await startSystem({ dataDir });
  return {
    ...system,
    giveBack: async () => {
      await system.end('SIGINT');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
