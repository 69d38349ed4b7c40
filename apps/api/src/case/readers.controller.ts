import { standingOf } from '@libs/application';
import { ReaderList, ReaderListQuery } from '@libs/contracts';
import { committee, reviewCase } from '@libs/domain';
import { displayNames, readerLoads } from '@libs/read-models';
import { Controller, Inject } from '@nestjs/common';
import { permit } from '../access/read-access.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Reads, readsOf } from '../reads.js';
import { readerViews, seatedOn } from './readers.js';

const right = 'P09';

const listReaders = operation({
  id: 'listReaders',
  method: 'GET',
  path: '/api/cases/readers',
  tag: 'cases',
  summary: 'Qui siège, sa charge, et à qui un dossier peut être confié',
  right,
  query: ReaderListQuery,
  answers: [{ status: 200, description: 'Les rapporteurs', schema: ReaderList }],
  problems: ['request.not-found', 'service.view-behind'],
});

const mandatesOf = async ({ log }: Reads, specialty: string) => {
  const { state } = await standingOf(log, committee, specialty);
  return state.status === 'constituted' ? state.mandates : [];
};

/** The case to give, for who may give it; throws what a missing case answers for anybody else. */
const caseToGive = async (reads: Reads, caller: Caller, id: string, specialty: string) => {
  const { state } = await standingOf(reads.log, reviewCase, id);
  if (state.status === 'none' || state.specialty !== specialty) throw new ProblemRaised('request.not-found');
  const { subject, recused } = state;
  const reader = 'reader' in state ? state.reader : null;
  await permit(reads, caller, right, { subject, specialty, recused, reader });
  return { subject, recused, reader };
};

@Controller()
export class ReadersController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listReaders)
  async list(@Parse() { query }: Input<typeof listReaders>, @Asking() caller: Caller): Promise<ReaderList> {
    const { specialty, caseId } = query;
    const reads = await readsOf(this.parts, ['review_queue', 'account', 'declaration'], query);
    const { manager, today } = reads;
    await permit(reads, caller, right, { specialty });
    const given = caseId === undefined ? undefined : await caseToGive(reads, caller, caseId, specialty);
    const seated = seatedOn(await mandatesOf(reads, specialty), today);
    // Counted in what the caller may see: a case that concerns the caller must not show through a number.
    const loads = await readerLoads(manager, { specialties: [specialty], hiddenFrom: caller.accountId }, today);
    const names = await displayNames(
      manager,
      seated.map(({ member }) => member),
    );
    return { items: readerViews(seated, { loads, names, giver: caller.accountId, given }) };
  }
}
