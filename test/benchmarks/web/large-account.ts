import { type CyclePage } from '@libs/contracts';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { CalendarDay, addDays, dayInParis } from '@libs/kernel';
import { loadAllReferentials } from '@libs/referential';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { z } from 'zod';
import { databaseUrl } from '../../../apps/cli/src/operations/database-url.js';
import { peopleOf, readCouncil } from '../../../apps/standalone/src/demo/council.js';
import { signedInBrowser } from '../../../libs/identity/src/testing/sign-in.js';
import { chanceOf } from '../../../libs/read-models/src/testing/chance.js';
import { choiceOf } from '../../../libs/read-models/src/testing/choices.js';
import type { Choice, Happening } from '../../../libs/read-models/src/testing/happening.js';
import { type Parts, declarationOf } from '../../../libs/read-models/src/testing/parts.js';
import { ask } from '../service/people.js';

const AT_ONCE = 32;
/** The generated declarations lie in so many days from the first of the cycle. */
const DAYS_NEEDED = 780;
const LONGEST_MS = 180_000;

export interface Account {
  readonly login: string;
  readonly accountId: string;
  readonly cycle: z.infer<typeof CyclePage>['items'][number];
}

/** The running cycle of a demonstration physician. */
export const accountOf = async (origin: string, login: string): Promise<Account | undefined> => {
  const person = peopleOf(readCouncil()).find((one) => one.login === login);
  const { items } = await ask<z.infer<typeof CyclePage>>(await signedInBrowser(origin, login), '/api/cycles');
  const cycle = items.find(({ status, subject }) => status === 'running' && subject === person?.accountId);
  return person && cycle && { login, accountId: person.accountId, cycle };
};

/** Somebody else of the same specialty, whose cycle began long enough ago. */
const anotherLike = async (origin: string, { login, cycle }: Account): Promise<Account> => {
  const longAgo = addDays(dayInParis(new Date().toISOString()), -DAYS_NEEDED);
  for (const person of peopleOf(readCouncil()).filter(({ role }) => role === 'physician')) {
    const account = person.login === login ? undefined : await accountOf(origin, person.login);
    if (account?.cycle.specialty === cycle.specialty && account.cycle.first <= longAgo) return account;
  }
  throw new Error('the demonstration has no second physician of this specialty with a cycle that began long ago');
};

const choiceFor = async (specialty: string): Promise<Choice> => {
  const { referentials } = await loadAllReferentials(join(import.meta.dirname, '../../../referentials'));
  const found = referentials.find(({ referential }) => referential.specialty.id === specialty);
  if (!found) throw new Error(`there is no référentiel of ${specialty}`);
  return choiceOf(found);
};

/** Declarations that need nobody else: what goes to a committee would fill its queue. */
const declarations = (parts: Parts, count: number): Happening[][] => {
  const chance = chanceOf(count);
  const made: Happening[][] = [];
  while (made.length < count) {
    const one = declarationOf(parts, chance);
    if (!one.some(({ event }) => event.type === 'ActionRoutedToCommittee')) made.push(one);
  }
  return made;
};

const append = async (log: EventLog, happenings: readonly Happening[], accountId: string): Promise<void> => {
  const [{ stream, on } = { stream: '', on: CalendarDay.parse('2026-01-01') }] = happenings;
  const command = { id: randomUUID(), payload: stream };
  const events = happenings.map(({ event }) => event);
  const actor = { accountId, role: 'physician' };
  const { kind } = await log.append(events, { stream, expectedVersion: 0, command, actor, occurredOn: on });
  if (kind !== 'appended') throw new Error(`${stream}: ${kind}`);
};

const untilFollowed = async (url: string, head: number): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const latest = performance.now() + LONGEST_MS;
  try {
    for (;;) {
      const { rows } = await client.query<{ position: number }>(
        'SELECT min(position)::float8 AS position FROM follower_checkpoint',
      );
      if ((rows[0]?.position ?? 0) >= head) return;
      if (performance.now() > latest) throw new Error('the views do not catch up with the declarations');
      await wait(200);
    }
  } finally {
    await client.end();
  }
};

/** Gives a second physician of the specialty of `like` so many declarations, and waits until every view has them. */
export const makeLargeAccount = async (
  server: { readonly origin: string; readonly dataDir: string },
  like: Account,
  count: number,
): Promise<Account> => {
  const large = await anotherLike(server.origin, like);
  const { accountId: subject, cycle } = large;
  const choice = await choiceFor(cycle.specialty);
  const parts = { subject, cycleId: cycle.id, choice, first: CalendarDay.parse(cycle.first) };
  const url = databaseUrl(undefined, { DATA_DIR: server.dataDir });
  const store = new PostgresEventStore({ url });
  try {
    const log = new EventLog(store, new EventCodec(allEventTypes));
    const all = declarations(parts, count);
    for (let from = 0; from < all.length; from += AT_ONCE)
      await Promise.all(all.slice(from, from + AT_ONCE).map((one) => append(log, one, subject)));
    await untilFollowed(url, await store.head());
  } finally {
    await store.close();
  }
  return large;
};
