import { EventStoreUnavailable } from '../event-store.js';
import { NEEDS_JUDGING } from './migrations.js';

const UNIQUE_VIOLATION = '23505';
const STORAGE_FULL = '53100';
// Serialization failure and deadlock: rolled back, to be asked again.
const TRY_AGAIN = ['40001', '40P01'];

const sqlStateOf = (error: unknown): string | undefined => {
  const code = error instanceof Object && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
};

/** Whether the connection, and with it the answer, was lost: by its SQLSTATE, or by an error that is not the server's. */
export const isConnectionFailure = (error: unknown): boolean => {
  const state = sqlStateOf(error);
  if (state === undefined) return !(error instanceof TypeError || error instanceof RangeError);
  return state.startsWith('08') || state.startsWith('57P') || state.startsWith('53300');
};

/** Whether the batch holds an append that is not to be stored as asked, so that each has to be judged alone. */
export const needsJudging = (error: unknown): boolean =>
  [NEEDS_JUDGING, UNIQUE_VIOLATION].includes(sqlStateOf(error) ?? '');

export const isTransient = (error: unknown): boolean => TRY_AGAIN.includes(sqlStateOf(error) ?? '');

/** Whether it is what was asked that the server cannot take (SQLSTATE classes 22, 23, 54), and not its own state. */
export const isAboutRequest = (error: unknown): boolean =>
  ['22', '23', '54'].includes(sqlStateOf(error)?.slice(0, 2) ?? '');

const isStorageFull = (error: unknown): boolean => sqlStateOf(error) === STORAGE_FULL;

const reasonOf = (error: unknown): EventStoreUnavailable['reason'] => {
  if (isConnectionFailure(error)) return 'connection';
  return isStorageFull(error) ? 'storage-full' : 'failure';
};

/** The failure as the port knows it; what PostgreSQL said is its cause. */
export const unavailable = (error: unknown, outcome: EventStoreUnavailable['outcome']): EventStoreUnavailable => {
  if (error instanceof EventStoreUnavailable) return error;
  const said = error instanceof Object && 'message' in error ? String(error.message) : String(error);
  return new EventStoreUnavailable(reasonOf(error), outcome, `the event log is unavailable: ${said}`, { cause: error });
};
