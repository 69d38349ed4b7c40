import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './postmaster.js';

// The moment a process started, where the machine tells: a number of process is used again by another one.
const startOf = (pid: number): string => {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return '';
  const stat = readFileSync(file, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

/** Takes the data folder for this process; refuses while another living process has it. Returns how to give it back. */
export const lockDataFolder = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'launcher.pid');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  const holder = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const pid = Number.parseInt(holder, 10);
  if (holder !== '' && isAlive(pid) && holder === `${pid} ${startOf(pid)}`) {
    throw new Error(
      `Délibéré est déjà lancé sur ce dossier (processus ${pid}) : ${dataDir}. Choisissez-en un autre avec DATA_DIR.`,
    );
  }
  writeFileSync(file, `${mine}\n`);
  return () => rmSync(file, { force: true });
};
