import type { ColumnOptions } from 'typeorm';

/** A position of the log, or a version: exact in a number. */
export const POSITION = {
  type: 'bigint',
  transformer: {
    from: (stored: string | number | null) => (stored === null ? null : Number(stored)),
    to: (n: number) => n,
  },
} as const satisfies ColumnOptions;

/** An instant, as ISO 8601 text in UTC. */
export const INSTANT = {
  type: 'timestamptz',
  transformer: { from: (stored: Date | null) => stored && stored.toISOString(), to: (text: string) => text },
} as const satisfies ColumnOptions;
