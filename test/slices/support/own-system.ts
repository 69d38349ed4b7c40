import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSystem, startSystem } from './running-system.js';

/** Where the cluster of a data folder lies: elsewhere when the system user of PostgreSQL cannot enter the folder. */
export const clusterOf = (dataDir: string): string => {
  const location = join(dataDir, 'postgres/cluster-location');
  return existsSync(location) ? readFileSync(location, 'utf8').trim() : join(dataDir, 'postgres/cluster');
};

/** Removes a data folder, and its cluster wherever it lies. */
export const removeData = (dataDir: string): void => {
  for (const path of [clusterOf(dataDir), dataDir]) rmSync(path, { recursive: true, force: true });
};

/** A system over an empty folder of its own, until it is given back. */
export const ownSystem = async (): Promise<RunningSystem & { readonly giveBack: () => Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'delibere-slice-'));
  chmodSync(dataDir, 0o711);
  const system = await startSystem({ dataDir });
  return {
    ...system,
    giveBack: async () => {
      await system.end('SIGINT');
      removeData(dataDir);
    },
  };
};
