import { AssessmentQuery, CycleState, HistoryPage, HistoryQuery, ReplayedCycle, StreamId } from '@libs/contracts';
import { type ReplayPoint, cycleHistory, cycleStateAt, replayCycle } from '@libs/read-models';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Reads, found, readsOf } from '../reads.js';
import { permitCycle, permittedCycle, seesCountsOnly } from './cycle-access.js';
import { rowNamesIn } from './history-names.js';
import { knownAtOf } from './known-at.js';

const tag = 'history';
const right = 'P20';
const parameters = z.object({ id: StreamId });
const views = ['cycle_history', 'review_queue'];
const problems = ['request.not-found', 'service.view-behind'];

const readHistory = operation({
  id: 'readHistory',
  method: 'GET',
  path: '/api/cycles/{id}/history',
  tag,
  summary: 'Tout ce qui est arrivé à un cycle, événement par événement',
  description: '`asOf` : ce qui avait eu lieu à cette date ; `knownAt` : ce qui était enregistré à ce moment.',
  right,
  parameters,
  query: HistoryQuery,
  answers: [{ status: 200, description: 'Une page, la plus ancienne d’abord', schema: HistoryPage, headers: ['Link'] }],
  problems,
});

const replay = operation({
  id: 'replayCycle',
  method: 'GET',
  path: '/api/cycles/{id}/replay',
  tag,
  summary: 'Le cycle rejoué depuis le journal : ses événements connus alors, et l’évaluation qu’ils donnaient',
  description: 'Sans l’évaluation pour qui peut lire l’histoire d’un cycle mais non son évaluation.',
  right,
  parameters,
  query: AssessmentQuery,
  answers: [{ status: 200, description: 'Le cycle rejoué', schema: ReplayedCycle }],
  problems,
});

const readState = operation({
  id: 'readCycleState',
  method: 'GET',
  path: '/api/cycles/{id}/state',
  tag,
  summary: 'Où en était un cycle : son statut, ses déclarations et son évaluation, tels que connus à un moment',
  description: 'Sans l’évaluation pour qui peut lire l’histoire d’un cycle mais non son évaluation.',
  right,
  parameters,
  query: AssessmentQuery,
  answers: [{ status: 200, description: 'L’état du cycle', schema: CycleState }],
  problems,
});

/** The physician is told in which role someone acted, those who control also by whom. */
const seesActors = (role: string): boolean => role !== 'physician';

const pointOf = (reads: Reads, { asOf, knownAt }: z.infer<typeof AssessmentQuery>): ReplayPoint => ({
  asOf: asOf ?? reads.today,
  ...knownAtOf(knownAt),
  compiled: reads.assessing.revisions,
});

/** Whether the caller may know how the cycle is judged, and not its counts alone. */
const seesAssessment = async (reads: Reads, caller: Caller, id: string): Promise<boolean> => {
  const assessing = await permittedCycle(reads, caller, 'P18', id);
  return assessing !== undefined && !seesCountsOnly(assessing);
};

@Controller()
export class HistoryController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(readHistory)
  async history(
    @Parse() { path, query }: Input<typeof readHistory>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, views, query);
    const { role, specialty } = await permitCycle(reads, caller, right, path.id);
    const { knownAt, ...filter } = query;
    const telling = { withActors: seesActors(role), names: rowNamesIn(reads, specialty) };
    const shown = { ...filter, ...telling, ...knownAtOf(knownAt) };
    return paged({ request, reply, query }, (page) => cycleHistory(reads.manager, path.id, shown, page));
  }

  @Endpoint(replay)
  async replay(@Parse() { path, query }: Input<typeof replay>, @Asking() caller: Caller) {
    const reads = await readsOf(this.parts, views, query);
    const { role } = await permitCycle(reads, caller, right, path.id);
    const whole = found(await replayCycle(reads.manager, reads.log, path.id, pointOf(reads, query)));
    const replayed = (await seesAssessment(reads, caller, path.id)) ? whole : { ...whole, assessment: null };
    if (seesActors(role)) return replayed;
    const events = replayed.events.map((event) => ({ ...event, actor: { ...event.actor, accountId: null } }));
    return { ...replayed, events };
  }

  @Endpoint(readState)
  async state(@Parse() { path, query }: Input<typeof readState>, @Asking() caller: Caller) {
    const reads = await readsOf(this.parts, views, query);
    await permitCycle(reads, caller, right, path.id);
    const state = found(await cycleStateAt(reads.manager, reads.log, path.id, pointOf(reads, query)));
    if (await seesAssessment(reads, caller, path.id)) return state;
    return { ...state, assessment: null, assessmentWithheld: true, revisionHashes: [] };
  }
}
