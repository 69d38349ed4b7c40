import { standingOf } from '@libs/application';
import { AfterQuery, CaseCountQuery, CaseCounts, CaseDetail, CaseListQuery, CasePage, StreamId } from '@libs/contracts';
import { cycle, reviewCase } from '@libs/domain';
import { caseCounts, caseDetail, reviewQueue } from '@libs/read-models';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { permit } from '../access/read-access.js';
import { controlled } from '../cycle/cycle-access.js';
import { withoutHealthNames } from '../evidence/hide-health.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { found, readsOf, tagged } from '../reads.js';
import { examination } from './examination.js';
import { queueFilter } from './queue-filter.js';

const tag = 'cases';
const right = 'P06';
const views = ['review_queue', 'declaration', 'account'];

const listCases = operation({
  id: 'listCases',
  method: 'GET',
  path: '/api/cases',
  tag,
  summary: 'La file d’instruction : les dossiers ouverts que vous pouvez lire, l’échéance la plus proche d’abord',
  right,
  query: CaseListQuery,
  answers: [{ status: 200, description: 'Une page', schema: CasePage, headers: ['Link'] }],
  problems: ['service.view-behind'],
});

const countCases = operation({
  id: 'countCases',
  method: 'GET',
  path: '/api/cases/counts',
  tag,
  summary: 'Combien de dossiers de la file sont dans chaque état, et combien ont dépassé leur échéance',
  right,
  query: CaseCountQuery,
  answers: [{ status: 200, description: 'Les nombres', schema: CaseCounts }],
  problems: ['service.view-behind'],
});

const readCase = operation({
  id: 'readCase',
  method: 'GET',
  path: '/api/cases/{id}',
  tag,
  summary: 'Un dossier : l’action, ses justificatifs, les échanges, l’avis et la décision',
  right,
  parameters: z.object({ id: StreamId }),
  query: AfterQuery,
  answers: [{ status: 200, description: 'Le dossier', schema: CaseDetail, headers: ['ETag'] }],
  problems: ['request.not-found', 'service.view-behind'],
});

@Controller()
export class CaseReadsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listCases)
  async list(
    @Parse() { query }: Input<typeof listCases>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, views, query);
    const filter = await queueFilter({ ...reads, book: this.parts.decisions.book }, caller, query);
    if (!filter) return { items: [], next: null };
    const sorted = { ...filter, sort: query.sort };
    return paged({ request, reply, query }, (page) => reviewQueue(reads.manager, sorted, page, reads.today));
  }

  @Endpoint(countCases)
  async count(@Parse() { query }: Input<typeof countCases>, @Asking() caller: Caller): Promise<CaseCounts> {
    const reads = await readsOf(this.parts, views, query);
    const filter = await queueFilter({ ...reads, book: this.parts.decisions.book }, caller, query);
    return { items: filter ? await caseCounts(reads.manager, filter, reads.today) : [] };
  }

  @Endpoint(readCase)
  async read(
    @Parse() { path, query }: Input<typeof readCase>,
    @Asking() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, views, query);
    const { state } = await standingOf(reads.log, reviewCase, path.id);
    if (state.status === 'none') throw new ProblemRaised('request.not-found');
    const { subject, specialty, recused, cycleId } = state;
    const controlOpen = controlled.has((await standingOf(reads.log, cycle, cycleId)).state.status);
    const concern = { subject, specialty, recused, controlOpen, reader: readerOf(state) };
    const role = await permit(reads, caller, right, concern);
    const viewed = found(await caseDetail(reads.manager, path.id, reads.today));
    const detail = { ...viewed, ...(await examination(this.parts.decisions, state, reads.today)) };
    const dossier = await withoutHealthNames(reads, caller, concern, detail);
    return tagged(reply, role === 'physician' ? forPhysician(dossier) : dossier);
  }
}

const readerOf = (state: object): string | null => ('reader' in state ? (state.reader as string) : null);

/** The physician reads the questions and the decision: who examines, and the opinion before it, stay with the committee. */
const forPhysician = (dossier: CaseDetail): CaseDetail => ({
  ...dossier,
  reader: null,
  readerName: null,
  recused: [],
  opinion: null,
  decision: dossier.decision && { ...dossier.decision, decidedBy: null },
});
