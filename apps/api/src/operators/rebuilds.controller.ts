import { askRebuild, readRebuilds } from '@libs/application';
import { OperatorsOverview, RebuildRequest, RebuildView } from '@libs/contracts';
import { Controller, Inject } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Caller, Asking } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { OPERATE, permitToMend, permitToWatch } from './operator-rights.js';
import { Watching } from './overview.js';
import { rebuildView } from './rebuild-view.js';

const tag = 'operators';

const readOverview = operation({
  id: 'readOperatorsOverview',
  method: 'GET',
  path: '/api/operators/overview',
  tag,
  summary: 'L’état du service en une lecture : parties, suiveurs du journal, files d’attente, reconstructions',
  right: OPERATE,
  answers: [{ status: 200, description: 'L’état', schema: OperatorsOverview }],
});

const requestRebuild = operation({
  id: 'requestRebuild',
  method: 'POST',
  path: '/api/operators/rebuilds',
  tag,
  summary: 'Demander la reconstruction d’une vue, ou de toutes, depuis le journal',
  description:
    'Les vues sont reconstruites à côté de celles en service, puis échangées d’un coup. Un processus de fond le fait : la demande survit à la connexion qui l’a faite. Une seule à la fois.',
  right: OPERATE,
  body: RebuildRequest,
  answers: [{ status: 202, description: 'Demandée', schema: RebuildView }],
  problems: ['request.not-found', 'operators.rebuild-open'],
});

/** What an operator watches, and the rebuild of views. */
@Controller()
export class RebuildsController {
  private readonly watching: Watching;

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {
    this.watching = new Watching(parts);
  }

  @Endpoint(readOverview)
  async overview(@Asking() caller: Caller) {
    await permitToWatch(this.parts, caller);
    return this.watching.look(caller.accountId);
  }

  @Endpoint(requestRebuild)
  async request(@Asking() caller: Caller, @Parse() { body: { view } }: Input<typeof requestRebuild>) {
    await permitToMend(this.parts, caller);
    const { pool, clock } = this.parts;
    const views = this.parts.views.map(({ name }) => name).filter((name) => view === null || name === view);
    if (views.length === 0) throw new ProblemRaised('request.not-found');
    const asked = { id: randomUUID(), views, askedBy: caller.accountId };
    if (!(await askRebuild(pool, asked))) throw new ProblemRaised('operators.rebuild-open');
    const [rebuild] = await readRebuilds(pool, 1);
    if (!rebuild) throw new Error('a rebuild that was asked for is not there');
    return rebuildView(rebuild, caller.accountId, clock());
  }
}
