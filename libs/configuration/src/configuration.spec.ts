import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigurationError, readConfiguration } from './configuration.js';

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
  }
  return [];
};

describe('the configuration', () => {
  test('needs nothing: the embedded default stands on its own', () => {
    const configuration = readConfiguration({});
    expect(configuration.http).toEqual({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' });
    expect(configuration.database).toBeUndefined();
    expect(configuration.redisUrl).toBeUndefined();
    expect(configuration.identity).toEqual({ kind: 'demo' });
  });

  test('names every fault at once', () => {
    const faults = faultsOf({ PORT: '70000', DATABASE_URL: 'mysql://x', IDENTITY: 'oidc', LOG_LEVEL: 'loud' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL', 'LOG_LEVEL']),
    );
  });

  test('says in French what it expects', () => {
    expect(faultsOf({ PORT: 'abc', READER_DEADLINE_DAYS: '1.5' })).toEqual([
      'PORT : attendu : un nombre entier de 1 à 65535',
      'READER_DEADLINE_DAYS : attendu : un nombre entier de 0 à 365',
    ]);
  });

  test('asks for the provider once signing in goes through one', () => {
    expect(faultsOf({ IDENTITY: 'oidc' }).map((fault) => fault.split(' ')[0])).toEqual([
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
    ]);
  });

  test('reads a secret from the file that NAME_FILE names, and says so when it cannot', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'configuration-')), 'url');
    writeFileSync(file, 'postgres://app:secret@db:5432/delibere\n');
    expect(readConfiguration({ DATABASE_URL_FILE: file }).database?.url).toBe('postgres://app:secret@db:5432/delibere');
    expect(faultsOf({ DATABASE_URL_FILE: '/nowhere/url' })).toEqual([
      'DATABASE_URL_FILE : le fichier « /nowhere/url » ne peut pas être lu',
    ]);
  });

  test('never repeats the value of a secret', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://app:hunter2@db' }).join()).not.toContain('hunter2');
  });

  test('refuses a reminder that would come before the deadline opens', () => {
    expect(faultsOf({ READER_DEADLINE_DAYS: '5', READER_REMINDER_DAYS: '7' })).toEqual([
      'READER_REMINDER_DAYS : ne peut pas dépasser READER_DEADLINE_DAYS',
    ]);
  });
});
