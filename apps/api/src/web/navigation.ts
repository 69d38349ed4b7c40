import type { IncomingHttpHeaders } from 'node:http';

const served = /^\/(api|auth|oidc|health|metrics|assets)(\/|$)/;

/** Whether a browser asks for a page of the application, and not a program or a page for something else. */
export const isNavigation = (path: string, headers: IncomingHttpHeaders): boolean =>
  !served.test(path) && (headers.accept?.includes('text/html') ?? false);
