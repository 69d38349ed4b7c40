import { AfterQuery, InboxCount, InboxPage, InboxQuery } from '@libs/contracts';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { readsOf } from '../reads.js';
import { merged } from './merge.js';
import { inboxSources } from './sources.js';

const tag = 'inbox';
const views = ['declaration', 'review_queue', 'cycle_overview', 'committee', 'account'];
const MOST_COUNTED = 100;

const listInbox = operation({
  id: 'listInbox',
  method: 'GET',
  path: '/api/inbox',
  tag,
  summary: 'Ce qui vous attend dans le rôle exercé, l’échéance la plus proche d’abord',
  description: 'Calculé à la lecture, d’après les mêmes droits que les pages où chaque chose se fait.',
  right: 'signed-in',
  query: InboxQuery,
  answers: [{ status: 200, description: 'Une page', schema: InboxPage, headers: ['Link'] }],
  problems: ['service.view-behind'],
});

const countInbox = operation({
  id: 'countInbox',
  method: 'GET',
  path: '/api/inbox/count',
  tag,
  summary: 'Combien de choses vous attendent dans le rôle exercé',
  right: 'signed-in',
  query: AfterQuery,
  answers: [{ status: 200, description: 'Leur nombre, jusqu’à 100', schema: InboxCount }],
  problems: ['service.view-behind'],
});

@Controller()
export class InboxController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listInbox)
  async list(
    @Parse() { query }: Input<typeof listInbox>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sources = await inboxSources(this.parts, await readsOf(this.parts, views, query), caller);
    return paged({ request, reply, query }, (page) => merged(sources, page));
  }

  @Endpoint(countInbox)
  async count(@Parse() { query }: Input<typeof countInbox>, @Asking() caller: Caller): Promise<InboxCount> {
    const sources = await inboxSources(this.parts, await readsOf(this.parts, views, query), caller);
    const { items, next } = await merged(sources, { limit: MOST_COUNTED });
    const waiting = items.filter(({ asks }) => asks);
    const overdue = waiting.filter(({ urgency }) => urgency === 'overdue');
    return { waiting: waiting.length, overdue: overdue.length, more: next !== null };
  }
}
