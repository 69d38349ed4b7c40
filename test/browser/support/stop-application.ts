import type { Application } from './application.js';

/** After all tests in a browser: the application, if they started one, and its data. */
export default async function stopAfterBrowsers(): Promise<void> {
  const visited: Application | undefined = globalThis.visitedApplication;
  await visited?.stop();
}
