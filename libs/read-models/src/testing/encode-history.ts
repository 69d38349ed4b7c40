import type { EncodedEvent, EventCodec } from '@libs/event-store';
import { chanceOf } from './chance.js';
import type { Happening } from './happening.js';

export interface Encoded extends EncodedEvent {
  readonly stream: string;
  readonly version: number;
  readonly command: string;
}

/** The events of a history as the log stores them, each with the next version of its stream. */
export const encodeHistory = (codec: EventCodec, history: readonly Happening[]): Encoded[] => {
  const chance = chanceOf(history.length + 7);
  const versions = new Map<string, number>();
  return history.map(({ stream, event, on }) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const command = chance.id();
    const about = { id: chance.id(), stream, version, occurredOn: on, command, correlation: command, causation: null };
    const actor = { accountId: command, role: 'physician' };
    const bytes = codec.encode(event, { ...about, actor, revisionHash: null, policyHash: null });
    return { ...bytes, stream, version, command };
  });
};
