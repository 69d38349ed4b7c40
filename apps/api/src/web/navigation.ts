import type { IncomingHttpHeaders } from 'node:http';

const served = /^\/(api|auth|oidc|health|metrics|assets)(\/|$)/;

/** Whether a page is what is asked for: by name, or by who takes whatever there is, but no file (`curl`, a monitor). */
const takesPage = (path: string, accept = '*/*'): boolean =>
  accept.includes('text/html') || (accept.trim() === '*/*' && !path.includes('.'));

/** Whether a page of the application is asked for, and not data or a page of something else. */
export const isNavigation = (path: string, { accept }: IncomingHttpHeaders): boolean =>
  !served.test(path) && takesPage(path, accept);
