import { DecisionListQuery, DecisionPage, PrecedentCount, PrecedentQuery } from '@libs/contracts';
import { decisions, precedentCounts } from '@libs/read-models';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { permit } from '../access/read-access.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Reads, readsOf } from '../reads.js';

const tag = 'decisions';
const right = 'P06';
const views = ['decision', 'declaration', 'review_queue'];
const problems = ['request.not-found', 'service.view-behind'];

const listDecisions = operation({
  id: 'listDecisions',
  method: 'GET',
  path: '/api/decisions',
  tag,
  summary: 'Les décisions d’une commission, sans nom : ses précédents, la plus récente d’abord',
  right,
  query: DecisionListQuery,
  answers: [{ status: 200, description: 'Une page', schema: DecisionPage, headers: ['Link'] }],
  problems,
});

const countDecisions = operation({
  id: 'countDecisions',
  method: 'GET',
  path: '/api/decisions/counts',
  tag,
  summary: 'Combien d’actions acceptées et refusées, par ligne et par motif de saisine',
  right,
  query: PrecedentQuery,
  answers: [{ status: 200, description: 'Les nombres', schema: z.object({ items: z.array(PrecedentCount) }) }],
  problems,
});

/** A committee's precedents are for those who sit in it, prepare its sessions or audit it. */
const permitPrecedents = (reads: Reads, caller: Caller, specialty: string): Promise<string> =>
  permit(reads, caller, right, { specialty, reader: caller.accountId });

@Controller()
export class DecisionsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listDecisions)
  async list(
    @Parse() { query }: Input<typeof listDecisions>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, views, query);
    await permitPrecedents(reads, caller, query.specialty);
    return paged({ request, reply, query }, (page) => decisions(reads.manager, filterOf(query, caller), page));
  }

  @Endpoint(countDecisions)
  async count(@Parse() { query }: Input<typeof countDecisions>, @Asking() caller: Caller) {
    const reads = await readsOf(this.parts, views, query);
    await permitPrecedents(reads, caller, query.specialty);
    return { items: await precedentCounts(reads.manager, filterOf(query, caller)) };
  }
}

const filterOf = ({ specialty, row, ground, outcome }: z.infer<typeof PrecedentQuery>, { accountId }: Caller) => ({
  specialty,
  hiddenFrom: accountId,
  ...(row && { row }),
  ...(ground && { ground }),
  ...(outcome && { outcome }),
});
