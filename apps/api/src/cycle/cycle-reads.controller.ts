import {
  AssessmentAnswer,
  AssessmentQuery,
  CycleListQuery,
  CycleOverview,
  CyclePage,
  CycleQuery,
  StreamId,
} from '@libs/contracts';
import {
  countsOf,
  cycleCounts,
  cycleOverview,
  cyclesOfSpecialty,
  cyclesOfSubject,
  replayCycle,
} from '@libs/read-models';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { found, readsOf, tagged } from '../reads.js';
import { knownAtOf } from './known-at.js';
import { permitCycle, permittedCycles, seesCountsOnly } from './cycle-access.js';

const tag = 'cycles';
const parameters = z.object({ id: StreamId });
const views = ['cycle_overview'];

const listCycles = operation({
  id: 'listCycles',
  method: 'GET',
  path: '/api/cycles',
  tag,
  summary: 'Mes cycles, ou ceux d’une spécialité pour qui les suit',
  right: 'P18',
  query: CycleListQuery,
  answers: [{ status: 200, description: 'Une page', schema: CyclePage, headers: ['Link'] }],
  problems: ['service.view-behind'],
});

const readCycle = operation({
  id: 'readCycle',
  method: 'GET',
  path: '/api/cycles/{id}',
  tag,
  summary: 'Un cycle et son évaluation expliquée, à la date voulue',
  right: 'P18',
  parameters,
  query: CycleQuery,
  answers: [{ status: 200, description: 'Le cycle', schema: CycleOverview, headers: ['ETag'] }],
  problems: ['request.not-found', 'service.view-behind'],
});

const readAssessment = operation({
  id: 'readAssessment',
  method: 'GET',
  path: '/api/cycles/{id}/assessment',
  tag,
  summary: 'L’évaluation d’un cycle à une date (asOf), selon ce qui était connu à un moment (knownAt)',
  right: 'P18',
  parameters,
  query: AssessmentQuery,
  answers: [{ status: 200, description: 'L’évaluation', schema: AssessmentAnswer }],
  problems: ['request.not-found', 'service.view-behind'],
});

@Controller()
export class CycleReadsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listCycles)
  async list(
    @Parse() { query }: Input<typeof listCycles>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, views, query);
    const { specialty, status, assessed } = query;
    if (specialty === undefined)
      return paged({ request, reply, query }, (page) => cyclesOfSubject(reads.manager, caller.accountId, page));
    const filter = { specialty, ...(status && { status }), ...(assessed && { assessed }) };
    return paged({ request, reply, query }, (page) =>
      permittedCycles(reads, caller, page, (raw) => cyclesOfSpecialty(reads.manager, filter, raw)),
    );
  }

  @Endpoint(readCycle)
  async read(
    @Parse() { path, query }: Input<typeof readCycle>,
    @Asking() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, views, query);
    const permission = await permitCycle(reads, caller, 'P18', path.id);
    const { manager, assessing } = reads;
    const brief = query.detail === 'counts' && query.asOf === undefined;
    const overview = found(
      brief
        ? await cycleCounts(manager, path.id, assessing)
        : await cycleOverview(manager, path.id, assessing, query.asOf),
    );
    return tagged(reply, seesCountsOnly(permission) ? countsOnly(overview) : overview);
  }

  @Endpoint(readAssessment)
  async assessment(@Parse() { path, query }: Input<typeof readAssessment>, @Asking() caller: Caller) {
    const reads = await readsOf(this.parts, [...views, 'cycle_history'], query);
    const permission = await permitCycle(reads, caller, 'P18', path.id);
    const asOf = query.asOf ?? reads.today;
    const point = { asOf, ...knownAtOf(query.knownAt) };
    const { events: _, ...assessed } = found(await replayCycle(reads.manager, reads.log, path.id, point));
    return seesCountsOnly(permission) ? { ...assessed, assessment: countsOf(assessed.assessment) } : assessed;
  }
}

const countsOnly = (overview: CycleOverview): CycleOverview => ({
  ...overview,
  situations: [],
  interruptions: [],
  assessment: countsOf(overview.assessment),
});
