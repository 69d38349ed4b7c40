import { POSITION_HEADER } from '@libs/contracts';
import { Unreachable, failureOf, isSignedOut } from './problem.js';

const waiting =
  /^\/api\/(cycles|declarations|cases|decisions|referentials|accounts|committees|inbox)(\/(?!.*\/evidence\/)|$)/;

interface Said {
  /** The role exercised, for who has several. */
  role: string | undefined;
  /** The log's position after the last change we know of: what we read next has to contain it. */
  position: number;
  onSignedOut: () => void;
}

const said: Said = { role: undefined, position: 0, onSignedOut: () => undefined };

/** From now on requests are made in this role; in all that one has when undefined. */
export const actAs = (role: string | undefined): void => {
  said.role = role;
};

/** Who is told when the session turns out to be over. */
export const whenSignedOut = (listener: () => void): void => {
  said.onSignedOut = listener;
};

/** From now on what is read contains the log up to this position. */
export const knowPosition = (position: number): void => {
  said.position = Math.max(said.position, position);
};

/** What a read that is sent as a POST has to contain: it cannot be told by `ask`. */
export const positionKnown = (): number => said.position;

const addressed = (request: Request): URL => {
  const url = new URL(request.url);
  if (said.position > 0 && waiting.test(url.pathname) && !url.searchParams.has('after'))
    url.searchParams.set('after', String(said.position));
  return url;
};

const withHeaders = (request: Request): Request => {
  const headers = new Headers(request.headers);
  headers.set('x-delibere-csrf', '1');
  if (said.role !== undefined && !headers.has('delibere-role')) headers.set('delibere-role', said.role);
  if (request.method === 'GET') return new Request(addressed(request), { headers, signal: request.signal });
  // A request that is copied whole keeps its body; one that is rebuilt would have to stream it.
  return new Request(request, { headers });
};

/**
 * The one way to the server: names the role, reads its own writes, and throws `ApiProblem` or `Unreachable` for
 * everything that is no success.
 */
export const ask = async (request: Request): Promise<Response> => {
  const response = await fetch(withHeaders(request)).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw new Unreachable({ cause });
  });
  const position = Number(response.headers.get(POSITION_HEADER) ?? 0);
  if (position > 0) knowPosition(position);
  if (response.ok) return response;
  const failure = await failureOf(response);
  if (isSignedOut(failure)) said.onSignedOut();
  throw failure;
};
