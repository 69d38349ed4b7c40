import { AfterQuery, RevisionDetail, RevisionSummary, Specialty } from '@libs/contracts';
import { CalendarDay } from '@libs/kernel';
import { revisionDetail, revisionInForceOn, revisions } from '@libs/read-models';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { found, readsOf } from '../reads.js';

const tag = 'referentials';
const right = 'P23';
const views = ['referential_revision'];
const problems = ['request.not-found', 'service.view-behind'];

const listRevisions = operation({
  id: 'listRevisions',
  method: 'GET',
  path: '/api/referentials',
  tag,
  summary: 'Les révisions publiées des référentiels',
  right,
  query: AfterQuery.extend({ specialty: Specialty.optional() }),
  answers: [
    {
      status: 200,
      description: 'La plus récente de chaque spécialité d’abord',
      schema: z.object({ items: z.array(RevisionSummary) }),
    },
  ],
  problems: ['service.view-behind'],
});

const readRevisionInForce = operation({
  id: 'readRevisionInForce',
  method: 'GET',
  path: '/api/referentials/{specialty}/in-force',
  tag,
  summary: 'La révision en vigueur un jour donné',
  right,
  parameters: z.object({ specialty: Specialty }),
  query: AfterQuery.extend({ on: CalendarDay.optional() }),
  answers: [{ status: 200, description: 'La révision', schema: RevisionDetail }],
  problems,
});

const readRevision = operation({
  id: 'readRevision',
  method: 'GET',
  path: '/api/referentials/{specialty}/revisions/{version}',
  tag,
  summary: 'Une révision, telle que publiée',
  right,
  parameters: z.object({ specialty: Specialty, version: z.string().min(1).max(40) }),
  query: AfterQuery,
  answers: [{ status: 200, description: 'La révision', schema: RevisionDetail }],
  problems,
});

/** What everyone may read: the rules themselves. */
@Controller()
export class ReferentialsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listRevisions)
  async list(@Parse() { query }: Input<typeof listRevisions>) {
    const { manager } = await readsOf(this.parts, views, query);
    return { items: await revisions(manager, query.specialty) };
  }

  @Endpoint(readRevisionInForce)
  async inForce(@Parse() { path, query }: Input<typeof readRevisionInForce>) {
    const { manager, today } = await readsOf(this.parts, views, query);
    return found(await revisionInForceOn(manager, path.specialty, query.on ?? today));
  }

  @Endpoint(readRevision)
  async read(@Parse() { path, query }: Input<typeof readRevision>) {
    const { manager } = await readsOf(this.parts, views, query);
    return found(await revisionDetail(manager, path.specialty, path.version));
  }
}
