import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HistoryEntry, QueuedCase } from '@libs/contracts';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cycleOf, isNew } from './support/acts.js';
import { eventually } from './support/eventually.js';
import { clusterOf, removeData } from './support/own-system.js';
import { type Paged, type Person, person } from './support/person.js';
import { type RunningSystem, freePort, spawnSystem, startSystem, theProgram } from './support/running-system.js';

const SECONDS = 1_000;
const SEEDING = 'Installation du conseil de démonstration';

/** Servers of this data folder that are alive, wherever their own folder lies. */
const serversOf = (dataDir: string): number => {
  const mark = join(clusterOf(dataDir), 'postmaster.pid');
  if (!existsSync(mark)) return 0;
  const pid = Number.parseInt(readFileSync(mark, 'utf8'), 10);
  return readdirSync('/proc').includes(`${pid}`) ? 1 : 0;
};

const draftOne = async (someone: Person): Promise<string> => {
  const { id: cycleId } = await cycleOf(someone);
  const id = randomUUID();
  const draft = { subject: someone.accountId, cycleId, action: { title: 'Brouillon inventé' } };
  expect((await someone.post(`/api/declarations/${id}/draft-action`, draft, isNew)).status).toBe(201);
  return id;
};

const positionOf = async ({ origin }: RunningSystem): Promise<number> => {
  const ordered = await fetch(`${origin}/health/ready`).then((answer) => answer.json());
  return Math.max(...(ordered as { followers: { position: number }[] }).followers.map(({ position }) => position));
};

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-start-'));
  const dataDir = join(folder, 'données du conseil');
  let system: RunningSystem | undefined;
  const started = async (options: { command?: typeof theProgram } = {}): Promise<RunningSystem> =>
    (system = await startSystem({ dataDir, ...options }));
  afterAll(async () => {
    await system?.end('SIGINT').catch(() => undefined);
    for (const name of readdirSync(folder)) removeData(join(folder, name));
    rmSync(folder, { recursive: true });
  }, 30 * SECONDS);

  describe('over an empty folder, whatever its name', () => {
    let draft: string;
    beforeAll(async () => {
      const first = await started();
      draft = await draftOne(await person(first.origin, 'kim.canevas'));
    }, 90 * SECONDS);

    test('answers before it has made the council, and is ready once that is done', () => {
      expect(system?.saidFirst).not.toContain('Délibéré est prêt');
      expect(system?.said()).toContain(SEEDING);
      expect(system?.said()).toContain(`Délibéré est prêt : ${system?.origin}`);
    });

    test('shows the demonstration accounts, and warns of nothing', () => {
      expect(system?.said()).toMatch(/medecin\.onco +Lenny Exemplaire, Médecin/);
      expect(system?.said()).not.toMatch(/"level":[456]0|warning/i);
    });

    test('makes a council in which each commission has cases at every step, and those that are late are late today', async () => {
      for (const login of ['presidence.mn', 'presidence.onco']) {
        const chair = await person(system!.origin, login);
        const { items } = await chair.read<Paged<QueuedCase>>('/api/cases?limit=100');
        expect(items.map(({ status, urgency }) => `${status} (${urgency})`)).toEqual([
          'awaiting-opinion (overdue)',
          'information-requested (soon)',
          'awaiting-decision (normal)',
          'awaiting-opinion (normal)',
          'awaiting-opinion (normal)',
        ]);
      }
    });

    test('refuses a second start on the same folder, and says which process has it', async () => {
      const second = spawnSystem({ dataDir, port: await freePort(), command: theProgram });
      expect(await second.ended).toEqual({ code: 1, signal: null });
      expect(second.said()).toMatch(/déjà lancé sur ce dossier \(processus \d+\)/);
    });

    test('says when its port is taken, and leaves no PostgreSQL behind', async () => {
      const elsewhere = join(folder, 'autre');
      const second = spawnSystem({ dataDir: elsewhere, port: system?.port ?? 0, command: theProgram });
      expect(await second.ended).toEqual({ code: 1, signal: null });
      expect(second.said()).toContain(`Le port ${system?.port} est déjà utilisé par un autre programme.`);
      expect(second.said()).not.toContain('"level"');
      expect(serversOf(elsewhere)).toBe(0);
    }, 60_000);

    test('ends on Ctrl-C with its PostgreSQL, having said so', async () => {
      await system?.end('SIGINT');
      expect(system?.said()).toContain('Délibéré est arrêté.');
      expect(serversOf(dataDir)).toBe(0);
    }, 60_000);

    test('keeps everything for the next start, and makes no second council', async () => {
      const next = await started({ command: theProgram });
      expect(next.said()).not.toContain(SEEDING);
      const kim = await person(next.origin, 'kim.canevas');
      expect(await kim.read(`/api/declarations/${draft}`)).toMatchObject({ status: 'draft' });
    }, 60_000);

    test('starts again after it was killed, though its PostgreSQL was left alone', async () => {
      const position = await positionOf(system!);
      await system?.end('SIGKILL', 'process');
      expect(serversOf(dataDir)).toBe(1);
      const next = await started({ command: theProgram });
      expect(await positionOf(next)).toBe(position);
      const kim = await person(next.origin, 'kim.canevas');
      expect(await kim.read(`/api/declarations/${draft}`)).toMatchObject({ status: 'draft' });
    }, 60_000);

    test('exits with 0 when it is told to terminate', async () => {
      expect(await system?.end('SIGTERM', 'process')).toEqual({ code: 0, signal: null });
      expect(serversOf(dataDir)).toBe(0);
      system = undefined;
    }, 60_000);
  });

  describe('interrupted while it makes the council', () => {
    const interrupted = join(folder, 'interrompu');
    test('ends orderly, and the next start finishes the same council', async () => {
      const first = spawnSystem({ dataDir: interrupted, port: await freePort(), command: theProgram });
      await eventually(() => Promise.resolve(first.said().includes(SEEDING)), 60 * SECONDS);
      first.child.kill('SIGINT');
      expect(await first.ended).toEqual({ code: 0, signal: null });
      expect(serversOf(interrupted)).toBe(0);
      system = await startSystem({ dataDir: interrupted });
      expect(system.said()).toContain(SEEDING);
      const cycle = await cycleOf(await person(system.origin, 'medecin.mn'));
      const auditor = await person(system.origin, 'audit');
      const { items } = await auditor.read<Paged<HistoryEntry>>(`/api/cycles/${cycle.id}/history?limit=200`);
      expect(items.filter(({ type }) => type === 'CycleOpened')).toHaveLength(1);
      expect(items.filter(({ type }) => type === 'ActionDeclared')).toHaveLength(6);
    }, 90_000);

    test('ends with npm, when npm alone is told to terminate', async () => {
      await system?.end('SIGTERM', 'process');
      expect(system?.said()).toContain('Délibéré est arrêté.');
      expect(serversOf(interrupted)).toBe(0);
      system = undefined;
    }, 60_000);
  });
});
