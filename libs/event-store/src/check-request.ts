import type { AppendRequest } from './event-store.js';

const isVersion = (version: number): boolean => Number.isInteger(version) && version >= 0 && version < 2 ** 31 - 1;

/** Throws on a request that no state of the log could make right: a mistake of the caller, not an answer of the log. */
export const checkRequest = ({ stream, expectedVersion, events, command, guards = [] }: AppendRequest): void => {
  if (stream === '' || command.id === '')
    throw new TypeError('an append needs the id of its stream and of its command');
  if (events.length === 0) throw new TypeError(`an append to ${stream} without events`);
  if (![expectedVersion, ...guards.map(({ version }) => version)].every(isVersion)) {
    throw new TypeError(`an append to ${stream} with a version that no stream can have`);
  }
  if (command.hash.length !== 32) throw new TypeError('the hash of a command is a SHA-256, 32 bytes');
  if (guards.some((guard) => guard.stream === stream)) {
    throw new TypeError(`an append to ${stream} is guarded by its expected version`);
  }
};
