import { waitForPosition } from '@libs/application';
import { etagOf } from '@libs/contracts';
import { type CalendarDay, dayInParis } from '@libs/kernel';
import { type KnownRevisions, learnRevisions } from '@libs/read-models';
import type { EventLog } from '@libs/event-store';
import type { FastifyReply } from 'fastify';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { Reading } from './access/read-access.js';
import { ProblemRaised } from './http/problem.js';
import type { ApiParts } from './parts.js';

const WAIT_MS = 3_000;

/** What a read works with: the views, the log for rights, the day in Paris. */
export interface Reads extends Reading {
  readonly manager: EntityManager;
  readonly today: CalendarDay;
  readonly assessing: { readonly revisions: KnownRevisions; readonly today: () => CalendarDay };
}

/**
 * Prepares a read of these views. With `after`, the position that a write has answered, it waits until they contain it;
 * throws 503 when they are too far behind.
 */
export const readsOf = async (
  { pool, log, dataSource, revisions, clock }: ApiParts,
  views: readonly string[],
  { after }: { readonly after?: number | undefined },
): Promise<Reads> => {
  if (after !== undefined && !(await contains(pool, log, views, after))) throw new ProblemRaised('service.view-behind');
  const now = clock();
  const today = dayInParis(now.toISOString());
  const { manager } = dataSource;
  await learnRevisions(manager, revisions);
  return { manager, log, now, today, assessing: { revisions, today: () => today } };
};

/** Whether the views contain this position, now or soon; what lies beyond the log is not waited for. */
const contains = async (pool: pg.Pool, log: EventLog, views: readonly string[], after: number): Promise<boolean> =>
  after <= (await log.store.head()) && waitForPosition(pool, views, after, WAIT_MS);

/** The view with the entity tag of its version, by which it can be changed. */
export const tagged = <V extends { readonly version: number }>(reply: FastifyReply, view: V): V => {
  void reply.header('etag', etagOf(view.version));
  return view;
};

/** What was found; throws 404 for nothing. */
export const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new ProblemRaised('request.not-found');
  return value;
};
