import { FoundCyclePage, FoundCycleQuery, FoundEventPage, FoundEventQuery, type PageQuery } from '@libs/contracts';
import { type FoundPage, type Looking, type Telling, findCycles, findEvents } from '@libs/read-models';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPermitted } from '../access/read-access.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Reads, readsOf } from '../reads.js';
import { rowNamesIn } from './history-names.js';

const tag = 'history';
const right = 'P20';
const views = ['cycle_history', 'cycle_overview'];
const description =
  '`about` : un cycle, une personne (son pseudonyme) ou un flux, par son identifiant. Vide pour qui n’a pas de mandat d’audit.';

const searchCycles = operation({
  id: 'findCycles',
  method: 'GET',
  path: '/api/history/cycles',
  tag,
  summary: 'Les cycles d’une spécialité à rejouer, le dernier changé d’abord',
  description,
  right,
  query: FoundCycleQuery,
  answers: [{ status: 200, description: 'Une page', schema: FoundCyclePage, headers: ['Link'] }],
  problems: ['service.view-behind'],
});

const searchEvents = operation({
  id: 'findEvents',
  method: 'GET',
  path: '/api/history/events',
  tag,
  summary: 'Les événements de tous les cycles d’une spécialité, le plus récent d’abord',
  description,
  right,
  query: FoundEventQuery,
  answers: [{ status: 200, description: 'Une page', schema: FoundEventPage, headers: ['Link'] }],
  problems: ['service.view-behind'],
});

type Asked = Omit<Looking, 'except'> & PageQuery & { readonly after?: number | undefined };

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

@Controller()
export class HistorySearchController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(searchCycles)
  cycles(
    @Parse() { query }: Input<typeof searchCycles>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.search({ request, reply }, caller, query, findCycles);
  }

  @Endpoint(searchEvents)
  events(
    @Parse() { query }: Input<typeof searchEvents>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.search({ request, reply }, caller, query, findEvents);
  }

  private async search<Query extends Asked, T>(
    exchange: Exchange,
    caller: Caller,
    query: Query,
    find: (
      manager: Reads['manager'],
      looking: Query & Looking,
      telling: Telling,
      page: PageQuery,
    ) => Promise<FoundPage<T>>,
  ) {
    const reads = await readsOf(this.parts, views, query);
    let found = { count: 0, more: false };
    const page = await paged({ ...exchange, query }, async (asked) => {
      if (!(await audits(reads, caller, query.specialty))) return { items: [], next: null };
      const telling = { withActors: true, names: rowNamesIn(reads, query.specialty) };
      const answered = await find(reads.manager, { ...query, except: caller.accountId }, telling, asked);
      found = answered.found;
      return answered;
    });
    return { ...page, found };
  }
}

/** Others read a history by its cycle: a whole specialty has nothing for them. */
const audits = (reads: Reads, caller: Caller, specialty: string): Promise<boolean> => {
  const auditing = { ...caller, ableRoles: caller.ableRoles.filter((role) => role === 'auditor') };
  return isPermitted(reads, auditing, right, { specialty });
};
