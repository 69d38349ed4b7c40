import type { Change } from '@libs/contracts';
import { Readable } from 'node:stream';

const MAX_UNREAD_BYTES = 1_000_000;

/** One change as a server-sent event; its id is the position, from which a client that comes back goes on. */
export const eventText = (change: Change): string =>
  `id: ${change.position}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;

/** Told to a client that was away too long: everything it shows may be out of date. */
export const resetText = (position: number): string => `id: ${position}\nevent: reset\ndata: {}\n\n`;

export const HEARTBEAT = ': \n\n';
export const OPENING = 'retry: 3000\n\n';

/** A stream of text that is written to from outside; a reader that does not read is cut off. */
export class EventStream extends Readable {
  override _read(): void {
    // What is told is pushed as it comes.
  }

  tell(text: string): void {
    if (this.destroyed || this.readableEnded) return;
    if (this.readableLength > MAX_UNREAD_BYTES) this.destroy();
    else this.push(text);
  }

  finish(): void {
    if (!this.destroyed) this.push(null);
  }
}
