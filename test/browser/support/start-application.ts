import { join } from 'node:path';
import type { Application, ORIGIN_VARIABLE, startApplication } from './application.js';
import type { findChromium } from './chromium.js';

interface Support {
  readonly startApplication: typeof startApplication;
  readonly findChromium: typeof findChromium;
  readonly ORIGIN_VARIABLE: typeof ORIGIN_VARIABLE;
}

declare global {
  /** The application of the run, for its teardown. */
  var visitedApplication: Application | undefined;
}

const load = async (name: string): Promise<Support> => {
  const { tsImport } = await import('tsx/esm/api');
  return (await tsImport(join(import.meta.dirname, name), import.meta.url)) as Support;
};

/** Before all tests in a browser: one application for all of them, and the browser found. */
export default async function startForBrowsers(): Promise<void> {
  const application = await load('application.ts');
  const chromium = await load('chromium.ts');
  const [visited] = await Promise.all([application.startApplication(), chromium.findChromium()]);
  globalThis.visitedApplication = visited;
  process.env[application.ORIGIN_VARIABLE] = visited.origin;
}
