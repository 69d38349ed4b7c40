import { eventStoreContract } from '../testing/event-store-contract.js';
import { postgresLog } from '../testing/postgres-log.js';

eventStoreContract('PostgreSQL', postgresLog, { dense: true });
