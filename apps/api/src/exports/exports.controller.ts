import { DeclarationExportQuery, ExportedCycle, type ExportedDeclaration, StreamId } from '@libs/contracts';
import { CycleOverviewEntity, everyDeclarationOf } from '@libs/read-models';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { permitCycle } from '../cycle/cycle-access.js';
import { filterOf } from '../declaration/declaration-filter.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { found, readsOf } from '../reads.js';
import { csvOf } from './csv.js';
import { exportedDeclaration, namesBy } from './exported-declaration.js';
import { jsonOf } from './json.js';

const shared = {
  method: 'GET',
  tag: 'exports',
  description:
    'Toutes les déclarations du cycle, ou celles que les filtres laissent, la dernière commencée d’abord, telles ' +
    'qu’elles sont ce jour. Les justificatifs sont comptés, jamais nommés ni joints.',
  right: 'P21',
  parameters: z.object({ id: StreamId }),
  query: DeclarationExportQuery,
  problems: ['request.not-found', 'service.view-behind'],
} as const;

const CSV = 'text/csv';

const exportAsCsv = operation({
  ...shared,
  id: 'exportDeclarationsAsCsv',
  path: '/api/cycles/{id}/declarations.csv',
  summary: 'Les déclarations d’un cycle pour un tableur : UTF-8 avec BOM, points-virgules, nombres à virgule',
  answers: [{ status: 200, description: 'Une ligne par déclaration', mediaType: CSV }],
});

const exportAsJson = operation({
  ...shared,
  id: 'exportDeclarationsAsJson',
  path: '/api/cycles/{id}/declarations.json',
  summary: 'Les déclarations d’un cycle en JSON',
  answers: [{ status: 200, description: 'Le cycle et ses déclarations', schema: ExportedCycle }],
});

interface Exported {
  readonly head: Omit<ExportedCycle, 'declarations'>;
  readonly declarations: AsyncIterable<ExportedDeclaration>;
}

@Controller()
export class ExportsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(exportAsCsv)
  async csv(@Parse() input: Input<typeof exportAsCsv>, @Asking() caller: Caller, @Res() reply: FastifyReply) {
    const { head, declarations } = await this.exported(input, caller);
    return sent(reply, head, { as: 'csv', type: `${CSV}; charset=utf-8` }, csvOf(declarations));
  }

  @Endpoint(exportAsJson)
  async json(@Parse() input: Input<typeof exportAsJson>, @Asking() caller: Caller, @Res() reply: FastifyReply) {
    const { head, declarations } = await this.exported(input, caller);
    return sent(reply, head, { as: 'json', type: 'application/json; charset=utf-8' }, jsonOf(head, declarations));
  }

  private async exported({ path, query }: Input<typeof exportAsCsv>, caller: Caller): Promise<Exported> {
    const reads = await readsOf(this.parts, ['declaration', 'cycle_overview'], query);
    const { manager, assessing, today } = reads;
    await permitCycle(reads, caller, 'P21', path.id);
    const cycle = found((await manager.findOneBy(CycleOverviewEntity, { id: path.id })) ?? undefined);
    const { id, specialty, first_day: first, last_day: last, file } = cycle;
    const filter = filterOf({ ...query, cycleId: id });
    const names = namesBy(await this.parts.decisions.book.of(specialty), today);
    const head = { cycle: { id, specialty, number: file.number, first, last }, exportedOn: today };
    return { head, declarations: mapped(everyDeclarationOf(manager, filter, assessing), names) };
  }
}

async function* mapped(
  declarations: ReturnType<typeof everyDeclarationOf>,
  names: Parameters<typeof exportedDeclaration>[1],
): AsyncGenerator<ExportedDeclaration> {
  for await (const one of declarations) yield exportedDeclaration(one, names);
}

const sent = (
  reply: FastifyReply,
  { cycle: { number }, exportedOn }: Exported['head'],
  { as, type }: { readonly as: string; readonly type: string },
  content: Readable,
): FastifyReply =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="actions-cycle-${number}-${exportedOn}.${as}"`)
    .send(content);
