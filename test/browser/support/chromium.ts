import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { ChromiumProgram } from './bundled-chromium.js';

const PROGRAM_VARIABLE = 'BROWSER_PROGRAM';

const systemChromium = (): string | undefined =>
  [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ].find((path) => path !== undefined && existsSync(path));

/**
 * The Chromium of this machine, else the one that came with `npm ci`; `BROWSER=bundled` asks for the latter. Found once:
 * the processes started from here on are told.
 */
export const findChromium = async (): Promise<ChromiumProgram> => {
  const told = process.env[PROGRAM_VARIABLE];
  if (told) return JSON.parse(told) as ChromiumProgram;
  const executablePath = process.env['BROWSER'] === 'bundled' ? undefined : systemChromium();
  const program = executablePath
    ? { executablePath, env: {} }
    : await (await import('./bundled-chromium.js')).bundledChromium();
  process.env[PROGRAM_VARIABLE] = JSON.stringify(program);
  return program;
};

const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-default-browser-check',
  // Nothing but this machine can be reached, whoever asks.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

/** Starts a Chromium without a window; the caller closes it. */
export const launchChromium = async (): Promise<Browser> => {
  const { executablePath, env } = await findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args, env: { ...Object.fromEntries(inherited), ...env } });
};
