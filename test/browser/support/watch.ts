import type { BrowserContext } from 'playwright-core';

// A violation of the policy is said aloud by the browser already; this names what was refused and where.
const tellViolations = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('content security policy:', violatedDirective, blockedURI))`;

const leaves = (url: string, origin: string): boolean =>
  /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(origin).host;

/**
 * What goes wrong in the pages of a context from now on: errors in the console or of a script, violations of the
 * content security policy, requests that leave the host. What matches one of `tolerated` is expected.
 */
export const watchFaults = async (
  context: BrowserContext,
  origin: string,
  tolerated: readonly RegExp[],
): Promise<() => readonly string[]> => {
  const faults: string[] = [];
  const note = (fault: string) => void (tolerated.some((expected) => expected.test(fault)) || faults.push(fault));
  await context.addInitScript(tellViolations);
  context.on('console', (said) => {
    if (said.type() === 'error') note(`console: ${said.text()} (${said.location().url})`);
  });
  context.on('weberror', (thrown) => note(`error: ${thrown.error().stack ?? thrown.error().message}`));
  context.on('request', (request) => {
    if (leaves(request.url(), origin)) note(`leaves the host: ${request.url()}`);
  });
  return () => faults;
};
