import { type Concern, standingOf } from '@libs/application';
import {
  AfterQuery,
  DeclarationCounts,
  DeclarationCountsQuery,
  DeclarationDetail,
  DeclarationListQuery,
  DeclarationPage,
  StreamId,
} from '@libs/contracts';
import { reviewCase } from '@libs/domain';
import { countDeclarations, declarationDetail, declarationsOfCycle } from '@libs/read-models';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { permitCycle, permittedCycle, seesCountsOnly } from '../cycle/cycle-access.js';
import { withoutHealthNames } from '../evidence/hide-health.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Reads, found, readsOf, tagged } from '../reads.js';
import { filterOf } from './declaration-filter.js';

const tag = 'declarations';
const views = ['declaration', 'cycle_overview'];

const listDeclarations = operation({
  id: 'listDeclarations',
  method: 'GET',
  path: '/api/declarations',
  tag,
  summary: 'Les déclarations d’un cycle, et pourquoi chacune compte ou non',
  right: 'P18',
  query: DeclarationListQuery,
  answers: [
    {
      status: 200,
      description: 'Une page, la dernière commencée d’abord, ou la dernière faite',
      schema: DeclarationPage,
      headers: ['Link'],
    },
  ],
  problems: ['request.not-found', 'service.view-behind'],
});

const countOperation = operation({
  id: 'countDeclarations',
  method: 'GET',
  path: '/api/declarations/counts',
  tag,
  summary: 'Combien de déclarations d’un cycle, par état, par bloc et selon qu’elles comptent',
  right: 'P18',
  query: DeclarationCountsQuery,
  answers: [{ status: 200, description: 'Les nombres', schema: DeclarationCounts }],
  problems: ['request.not-found', 'service.view-behind'],
});

const readDeclaration = operation({
  id: 'readDeclaration',
  method: 'GET',
  path: '/api/declarations/{id}',
  tag,
  summary: 'Une déclaration, ses échanges et la décision ; la commission lit le dossier, qui ne nomme personne',
  right: 'P18',
  parameters: z.object({ id: StreamId }),
  query: AfterQuery,
  answers: [{ status: 200, description: 'La déclaration', schema: DeclarationDetail, headers: ['ETag'] }],
  problems: ['request.not-found', 'service.view-behind'],
});

const mayReadCycle = async (reads: Reads, caller: Caller, id: string): Promise<boolean> => {
  const permission = await permittedCycle(reads, caller, 'P18', id);
  return permission !== undefined && !seesCountsOnly(permission);
};

/** What the rights to a declaration rest on: whose it is, and who examines it where it is a case. */
const concernOf = async ({ log }: Reads, { subject, specialty, caseId }: DeclarationDetail): Promise<Concern> => {
  if (caseId === null) return { subject, specialty };
  const { state } = await standingOf(log, reviewCase, caseId);
  const reader = 'reader' in state ? state.reader : null;
  return { subject, specialty, reader, recused: 'recused' in state ? state.recused : [] };
};

@Controller()
export class DeclarationReadsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listDeclarations)
  async list(
    @Parse() { query }: Input<typeof listDeclarations>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { manager, assessing } = await this.reads(query, caller);
    const filter = { ...filterOf(query), sort: query.sort };
    return paged({ request, reply, query }, (page) => declarationsOfCycle(manager, filter, page, assessing));
  }

  @Endpoint(countOperation)
  async count(@Parse() { query }: Input<typeof countOperation>, @Asking() caller: Caller) {
    const { manager, assessing } = await this.reads(query, caller);
    return countDeclarations(manager, filterOf(query), assessing);
  }

  @Endpoint(readDeclaration)
  async read(
    @Parse() { path, query }: Input<typeof readDeclaration>,
    @Asking() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, views, query);
    const declaration = found(await declarationDetail(reads.manager, path.id, reads.assessing));
    if (!(await mayReadCycle(reads, caller, declaration.cycleId))) throw new ProblemRaised('request.not-found');
    return tagged(reply, await withoutHealthNames(reads, caller, await concernOf(reads, declaration), declaration));
  }

  private async reads(query: z.infer<typeof DeclarationCountsQuery>, caller: Caller): Promise<Reads> {
    const reads = await readsOf(this.parts, views, query);
    if (seesCountsOnly(await permitCycle(reads, caller, 'P18', query.cycleId)))
      throw new ProblemRaised('request.not-found');
    return reads;
  }
}
