import type { CalendarDay, DomainEvent } from '@libs/kernel';

/** An event on its way to a stream of a generated history. */
export interface Happening {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly on: CalendarDay;
}

/** What a generated history declares about: the rows of a revision, and how they are counted. */
export interface Choice {
  readonly specialty: string;
  readonly version: string;
  readonly hash: string;
  readonly content: unknown;
  readonly rows: readonly { readonly id: string; readonly variant: string; readonly unit: string }[];
}
