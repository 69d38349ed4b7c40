import { ApplicationModule } from '@libs/application';
import { commandRoutes, type CommandedStream } from '@libs/contracts';
import { IdentityModule, SignedInGuard } from '@libs/identity';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { commandController } from './commands/command-controller.js';
import { CycleReadsController } from './cycle/cycle-reads.controller.js';
import { HistoryController } from './cycle/history.controller.js';
import { HistorySearchController } from './cycle/history-search.controller.js';
import { DeclarationReadsController } from './declaration/declaration-reads.controller.js';
import { CaseReadsController } from './case/case-reads.controller.js';
import { ReadersController } from './case/readers.controller.js';
import { DecisionsController } from './decision/decisions.controller.js';
import { ReferentialsController } from './referential/referentials.controller.js';
import { PeopleController } from './people/people.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DocsController, OPENAPI } from './docs/docs.controller.js';
import { ProblemsController } from './docs/problems.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EventsController } from './events/events.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { HealthController } from './health/health.controller.js';
import { type Operation, operationsOf } from './http/operation.js';
import { ProblemFilter } from './http/problem-filter.js';
import { createMetrics } from './metrics/metrics.js';
import { METRICS, MetricsController } from './metrics/metrics.controller.js';
import { openApiDocument } from './openapi/document.js';
import { OpenCycleController } from './cycle/open-cycle.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { PreviewsController } from './preview/previews.controller.js';
import { OperatorsController } from './operators/operators.controller.js';
import { RebuildsController } from './operators/rebuilds.controller.js';
import { API_PARTS, type ApiParts } from './parts.js';

const streams = Object.keys(commandRoutes) as CommandedStream[];

/** Every controller of the API; a route that none of them carries does not exist. */
export const apiControllers: readonly Type<object>[] = [
  ...streams.map(commandController),
  OpenCycleController,
  EvidenceController,
  PreviewsController,
  EventsController,
  InboxController,
  DraftsController,
  CycleReadsController,
  HistoryController,
  HistorySearchController,
  DeclarationReadsController,
  ExportsController,
  CalendarController,
  CaseReadsController,
  ReadersController,
  DecisionsController,
  ReferentialsController,
  PeopleController,
  OperatorsController,
  RebuildsController,
  HealthController,
  MetricsController,
  DocsController,
  ProblemsController,
];

/** Every operation of the API, in the order of its documentation. */
export const apiOperations = (): Operation[] => apiControllers.flatMap(operationsOf);

/** The one module of the API: deny by default, one filter, its controllers. */
@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [ApplicationModule.over(parts.log, parts.decisions), IdentityModule.forRoot(parts.identity)],
      controllers: [...apiControllers],
      providers: [
        { provide: API_PARTS, useValue: parts },
        { provide: METRICS, useFactory: createMetrics },
        { provide: OPENAPI, useValue: () => openApiDocument(apiOperations()) },
        { provide: APP_GUARD, useExisting: SignedInGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter(parts.logger) },
      ],
    };
  }
}
