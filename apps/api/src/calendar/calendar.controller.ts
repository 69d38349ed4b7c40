import { AfterQuery, StreamId } from '@libs/contracts';
import { CycleOverviewEntity, declarationsIn, openCasesOfCycle } from '@libs/read-models';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { permitCycle } from '../cycle/cycle-access.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { askByOf } from '../preview/foreseen.js';
import { found, readsOf } from '../reads.js';
import { deadlinesOf } from './deadlines.js';
import { entryOf, icsOf } from './ics.js';

const MEDIA_TYPE = 'text/calendar';

const readCalendar = operation({
  id: 'readCalendar',
  method: 'GET',
  path: '/api/cycles/{id}/calendar.ics',
  tag: 'exports',
  summary: 'Les échéances de mon cycle, pour un agenda',
  description:
    'Fin du cycle, réponses attendues, étapes de la commission, actions prévues et validations à demander au préalable, ' +
    'en journées entières. Aucun intitulé d’action ni aucune donnée de santé : un lien vers l’application.',
  right: 'P18',
  parameters: z.object({ id: StreamId }),
  query: AfterQuery,
  answers: [{ status: 200, description: 'Un calendrier (RFC 5545)', mediaType: MEDIA_TYPE }],
  problems: ['request.not-found', 'service.view-behind'],
});

/** The deadlines of a cycle are those of its physician, whoever else may read its assessment. */
const asPhysician = (caller: Caller): Caller => ({
  ...caller,
  ableRoles: caller.ableRoles.filter((role) => role === 'physician'),
});

@Controller()
export class CalendarController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(readCalendar)
  async calendar(
    @Parse() { path: { id }, query }: Input<typeof readCalendar>,
    @Asking() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, ['declaration', 'cycle_overview', 'review_queue'], query);
    const { manager } = reads;
    await permitCycle(reads, asPhysician(caller), 'P18', id);
    const cycle = found((await manager.findOneBy(CycleOverviewEntity, { id })) ?? undefined);
    const { book, delays } = this.parts.decisions;
    const revisions = await book.of(cycle.specialty);
    const deadlines = deadlinesOf({
      cycle,
      declarations: await declarationsIn(manager, id, ['planned', 'information-requested']),
      openCases: await openCasesOfCycle(manager, id),
      askBy: (action) => askByOf(action, { first: cycle.first_day }, { revisions, delays }),
    });
    const { number } = cycle.file;
    const days = deadlines.map((deadline) => entryOf(deadline, this.parts.configuration.http.publicUrl));
    return reply
      .header('content-type', `${MEDIA_TYPE}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="echeances-cycle-${number}.ics"`)
      .send(icsOf({ name: `Certification périodique, cycle n°\u00a0${number}`, days }));
  }
}
