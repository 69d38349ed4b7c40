import type { Actor, CalendarDay } from '@libs/kernel';
import type { System } from '@libs/system';
import type { Council, DemoPerson } from './council.js';
import type { Send } from './sender.js';

/** What the making of the demonstration works with. */
export interface World {
  readonly system: System;
  readonly council: Council;
  readonly people: ReadonlyMap<string, DemoPerson>;
  readonly send: Send;
  readonly today: CalendarDay;
}

/** Something that somebody did on a day. */
export interface Act {
  readonly on: CalendarDay;
  readonly run: () => Promise<void>;
}

/** The person of this login; throws for nobody. */
export const called = ({ people }: Pick<World, 'people'>, login: string): DemoPerson => {
  const person = people.get(login);
  if (!person) throw new Error(`demonstration: nobody is called ${login}`);
  return person;
};

export const acting = ({ accountId, role }: DemoPerson): Actor => ({ accountId, role });
