import { createHash } from 'node:crypto';
import type { AppendRequest, AppendResult } from '../event-store.js';
import { byteaArray, int4Array, textArray, uuidArray } from './binary-arrays.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The 16 bytes under which a command id is kept: itself when it is a UUID, otherwise of its SHA-256. */
export const commandKey = (id: string): Buffer =>
  UUID.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : createHash('sha256').update(id).digest().subarray(0, 16);

export interface BatchLimits {
  readonly appends: number;
  readonly bytes: number;
}

const bytesOf = ({ events }: AppendRequest): number =>
  events.reduce((bytes, { data, metadata }) => bytes + data.length + metadata.length, 0);

/**
 * What can be stored by one call, in the order asked, and what has to wait for the next: a call judges every append by
 * the log as it was before it, so no stream, no command and no guard of one append may be touched by an earlier one.
 */
export const takeBatch = <T extends { readonly request: AppendRequest }>(
  queue: readonly T[],
  limits: BatchLimits,
): { batch: T[]; rest: T[] } => {
  const batch: T[] = [];
  const rest: T[] = [];
  const touched = new Set<string>();
  const commands = new Set<string>();
  let bytes = 0;
  for (const item of queue) {
    const { stream, guards = [], command } = item.request;
    const size = bytesOf(item.request);
    const full = batch.length > 0 && (batch.length >= limits.appends || bytes + size > limits.bytes);
    const waits =
      full || touched.has(stream) || commands.has(command.id) || guards.some((guard) => touched.has(guard.stream));
    (waits ? rest : batch).push(item);
    touched.add(stream);
    commands.add(command.id);
    if (!waits) bytes += size;
  }
  return { batch, rest };
};

/**
 * The parameters of `log.append`, all binary: one entry for each event, the command on the first of its append, and one
 * for each guard.
 */
export const parametersOf = (requests: readonly AppendRequest[]): Buffer[] => {
  const commands: (Buffer | null)[] = [];
  const hashes: (Uint8Array | null)[] = [];
  const sizes: (number | null)[] = [];
  const streams: string[] = [];
  const versions: number[] = [];
  const metadatas: Uint8Array[] = [];
  const datas: Uint8Array[] = [];
  for (const { stream, expectedVersion, events, command } of requests) {
    for (const [index, { metadata, data }] of events.entries()) {
      commands.push(index === 0 ? commandKey(command.id) : null);
      hashes.push(index === 0 ? command.hash : null);
      sizes.push(index === 0 ? events.length : null);
      streams.push(stream);
      versions.push(expectedVersion + index + 1);
      metadatas.push(metadata);
      datas.push(data);
    }
  }
  const ofEvents = [uuidArray(commands), byteaArray(hashes), int4Array(sizes), textArray(streams), int4Array(versions)];
  return [...ofEvents, byteaArray(metadatas), byteaArray(datas), ...guardParameters(requests)];
};

const guardParameters = (requests: readonly AppendRequest[]): Buffer[] => {
  const guards = requests.flatMap(({ guards: own = [] }, n) => own.map((guard) => ({ ...guard, n: n + 1 })));
  return [
    int4Array(guards.map(({ n }) => n)),
    textArray(guards.map(({ stream }) => stream)),
    int4Array(guards.map(({ version }) => version)),
  ];
};

/** An append of the batch that was not stored now, as `log.append_judged` reports it; `n` counts from 1. */
export interface BatchException {
  readonly n: number;
  readonly stream: string;
  /** Of the first answer, and whether it was to the same payload; null when the command is new. */
  readonly version: number | null;
  readonly position: number | null;
  readonly same: boolean | null;
  readonly expected: number;
  readonly actual: number;
}

const refusalOf = (
  request: AppendRequest,
  { stream, version, position, same, expected, actual }: BatchException,
): AppendResult => {
  if (version === null || position === null) return { kind: 'conflict', stream, expected, actual };
  if (!same) return { kind: 'command-reused', commandId: request.command.id };
  return { kind: 'appended', stream, version, position, duplicate: true };
};

/** The answer to each request of a batch, given the position of the log before it and what was not stored. */
export const answersOf = (
  requests: readonly AppendRequest[],
  base: number,
  exceptions: readonly BatchException[],
): AppendResult[] => {
  const refused = new Map(exceptions.map((exception) => [exception.n, exception]));
  let position = base;
  return requests.map((request, index) => {
    const exception = refused.get(index + 1);
    if (exception) return refusalOf(request, exception);
    const { stream, expectedVersion, events } = request;
    position += events.length;
    return { kind: 'appended', stream, version: expectedVersion + events.length, position, duplicate: false };
  });
};
