import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ASKED, readCompose } from './compose.js';
import { readImage, repository } from './image.js';

const compose = readCompose(ASKED);
const image = readImage();
const services = Object.entries(compose.services);
const ours = ['migrate', 'api', 'worker'] as const;

describe('the image', () => {
  test('stands on the Node that the project names, never on whatever is latest', () => {
    expect(new Set(image.bases).size).toBe(1);
    expect(image.bases[0]).toMatch(/^node:24-\w+-slim$/);
  });

  test('runs as a user that is not root, with a health check and a command that need no shell', () => {
    expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(image.healthCheck[0]).toBe('node');
    expect(image.command).toEqual(compose.services.api.command);
  });

  test('is built from files that exist and that .dockerignore lets through', () => {
    const letThrough = readFileSync(join(repository, '.dockerignore'), 'utf8').split('\n');
    for (const path of image.copied) {
      expect([path, existsSync(join(repository, path))]).toEqual([path, true]);
      expect(letThrough).toContain(`!${path}`);
    }
    expect(letThrough).toContain('**/*.spec.ts');
  });
});

describe('docker-compose.yml', () => {
  test('asks for what only the operator knows', () => {
    for (const name of Object.keys(ASKED))
      expect(() => readCompose({ ...ASKED, [name]: '' })).toThrow(new RegExp(`^${name}: `));
  });

  test.each(services)('takes every right from %s that it does not need', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service.user).not.toBe('root');
  });

  test.each(services)('knows whether %s is well, and what to do when it ends', (name, service) => {
    const oneShot = name === 'migrate';
    expect(service.restart).toBe(oneShot ? 'no' : 'unless-stopped');
    const checked = (service.healthcheck?.test ?? image.healthCheck).length > 0;
    expect(service.healthcheck?.disable ?? !checked).toBe(oneShot);
    expect(service.image).toMatch(/:[\w.-]+$/);
    expect(service.image).not.toMatch(/:latest$/);
  });

  test('hands every secret over as a file, and commits none', () => {
    for (const [name, service] of services)
      for (const [variable, value] of Object.entries(service.environment ?? {})) {
        expect([name, variable, /PASSWORD|SECRET|DATABASE|REDIS/.test(variable)]).toEqual([
          name,
          variable,
          variable.endsWith('_FILE'),
        ]);
        if (variable.endsWith('_FILE')) expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
      }
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^infra\/secrets\//);
    expect(readFileSync(join(repository, 'infra/.gitignore'), 'utf8').split('\n')).toContain('secrets/');
  });

  test('gives the migrator’s rights to the one-shot alone', () => {
    const holders = services.filter(([, { secrets }]) => secrets?.includes('database_admin_url'));
    expect(holders.map(([name]) => name)).toEqual(['migrate']);
  });

  test('opens one port, to this machine, and keeps database and queues on a network without a way out', () => {
    const opened = services.flatMap(([name, { ports }]) => (ports ?? []).map((port) => [name, port]));
    expect(opened).toEqual([['api', '127.0.0.1:3000:3000']]);
    for (const name of ['db', 'redis', 'migrate', 'worker'] as const)
      for (const network of compose.services[name].networks) expect(compose.networks[network]?.internal).toBe(true);
  });

  test('starts the processes on a migrated database, all from one image', () => {
    expect(compose.services.migrate.depends_on).toEqual({ db: { condition: 'service_healthy' } });
    for (const name of ['api', 'worker'] as const)
      expect(compose.services[name].depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    expect(new Set(ours.map((name) => compose.services[name].image)).size).toBe(1);
  });

  test('mounts only files of this repository that exist', () => {
    const mounted = services.flatMap(([, { volumes }]) => volumes ?? []).filter((volume) => volume.startsWith('./'));
    for (const volume of mounted) expect(statSync(join(repository, volume.split(':')[0]!)).isFile()).toBe(true);
  });
});
