import type { DecisionParts } from '@libs/application';
import type { Configuration } from '@libs/configuration';
import type { EventLog } from '@libs/event-store';
import type { EvidenceStore } from '@libs/evidence';
import type { IdentityOptions } from '@libs/identity';
import type { KnownRevisions } from '@libs/read-models';
import type { Queues } from '@libs/workflows';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

/** What the API is made of: opened, and closed, by whoever starts it. */
export interface ApiParts {
  readonly configuration: Pick<Configuration, 'http'>;
  readonly pool: pg.Pool;
  readonly dataSource: DataSource;
  readonly log: EventLog;
  readonly evidence: EvidenceStore;
  /** What the decisions look up beside the log. */
  readonly decisions: DecisionParts;
  readonly queues: Pick<Queues, 'counts' | 'ping' | 'deadLetters' | 'retryDeadLetter'>;
  /** The revisions that this process knows, each compiled once. */
  readonly revisions: KnownRevisions;
  readonly identity: IdentityOptions;
  /** Names of the projections and reactions that have to follow the log for the service to be whole. */
  readonly followers: readonly string[];
  /** The views that can be rebuilt; a worker does it. */
  readonly views: readonly { readonly name: string }[];
  /** Whether everything is in place that comes before the first request; where nobody says, it is. */
  readonly prepared?: () => boolean;
  /** Where the built application lies; where the build puts it, when absent. */
  readonly webFolder?: string;
  readonly clock: () => Date;
  readonly logger: Logger;
}

/** Token of the `ApiParts`. */
export const API_PARTS = Symbol('api.parts');
