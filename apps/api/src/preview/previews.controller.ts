import { standingOf } from '@libs/application';
import {
  AfterQuery,
  CyclePreview,
  CyclePreviewRequest,
  DeclarationPreview,
  DeclarationPreviewRequest,
} from '@libs/contracts';
import { declaration } from '@libs/domain';
import type { CalendarDay } from '@libs/kernel';
import { CycleOverviewEntity, assessmentInput, countsOf, declarationsIn, factsOf } from '@libs/read-models';
import { Controller, Inject } from '@nestjs/common';
import { permitCycle } from '../cycle/cycle-access.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Reads, found, readsOf } from '../reads.js';
import { ofPlan, previewCycle as simulateCycle } from './preview-cycle.js';
import {
  type Corrected,
  type PreviewedCycle,
  previewDeclaration as simulateDeclaration,
} from './preview-declaration.js';

const tag = 'previews';
const right = 'P19';
const problems = ['request.not-found', 'request.malformed', 'request.too-large', 'request.unsupported-media-type'];

const previewDeclaration = operation({
  id: 'previewDeclaration',
  method: 'POST',
  path: '/api/previews/declaration',
  tag,
  summary: 'Ce que deviendrait une action si elle était déclarée maintenant ; rien n’est enregistré',
  right,
  body: DeclarationPreviewRequest,
  answers: [{ status: 200, description: 'L’aperçu', schema: DeclarationPreview }],
  problems,
});

const previewCycle = operation({
  id: 'previewCycle',
  method: 'POST',
  path: '/api/previews/cycle',
  tag,
  summary: 'Le cycle avec des actions à venir, toutes faites, prouvées et acceptées ; rien n’est enregistré',
  description:
    'Les actions de la requête, et avec `withPlanned` celles que le cycle garde comme prévues. Pour chacune : ce qui ' +
    'suivra, et jusqu’à quand demander une validation due au préalable.',
  right,
  query: AfterQuery,
  body: CyclePreviewRequest,
  answers: [{ status: 200, description: 'Avant et après', schema: CyclePreview }],
  problems: [...problems, 'service.view-behind'],
});

const previewed = async (
  { manager, assessing }: Reads,
  id: string,
): Promise<PreviewedCycle & { last: CalendarDay }> => {
  const row = found((await manager.findOneBy(CycleOverviewEntity, { id })) ?? undefined);
  const { subject, specialty, last_day: last } = row;
  const facts = factsOf(row);
  const compiled = assessing.revisions.compiled(specialty);
  return { subject, specialty, last, inputOn: (asOf) => assessmentInput(facts, compiled, asOf) };
};

/** The declaration of the cycle that would be corrected; that of another cycle is as missing as none. */
const correctedIn = async ({ log }: Reads, cycleId: string, id: string): Promise<Corrected> => {
  const { state } = await standingOf(log, declaration, id);
  if (state.status === 'none' || state.cycleId !== cycleId) throw new ProblemRaised('request.not-found');
  return { id, state };
};

@Controller()
export class PreviewsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(previewDeclaration)
  async declaration(@Parse() { body }: Input<typeof previewDeclaration>, @Asking() caller: Caller) {
    const reads = await readsOf(this.parts, [], {});
    const { role } = await permitCycle(reads, caller, right, body.cycleId);
    const actor = { accountId: caller.accountId, role };
    const corrected = body.corrects === undefined ? undefined : await correctedIn(reads, body.cycleId, body.corrects);
    const moment = { actor, now: reads.now.toISOString(), today: reads.today, corrected };
    return simulateDeclaration(this.parts, body, await previewed(reads, body.cycleId), moment);
  }

  @Endpoint(previewCycle)
  async cycle(@Parse() { body, query }: Input<typeof previewCycle>, @Asking() caller: Caller) {
    const reads = await readsOf(this.parts, ['declaration', 'cycle_overview'], query);
    const { cycleId, actions, withPlanned } = body;
    await permitCycle(reads, caller, right, cycleId);
    const cycle = await previewed(reads, cycleId);
    const plans = withPlanned ? await declarationsIn(reads.manager, cycleId, ['planned']) : [];
    const all = [
      ...actions.map((one) => ({ ...one, declarationId: null })),
      ...plans.map(({ id, action }) => ofPlan(id, action)),
    ];
    const { book, delays } = this.parts.decisions;
    const revisions = await book.of(cycle.specialty);
    const known = { revisions, delays, today: reads.today };
    const { before, after, ...simulated } = simulateCycle(all, cycle, body.asOf ?? cycle.last, known);
    return { ...simulated, before: countsOf(before), after: countsOf(after) };
  }
}
