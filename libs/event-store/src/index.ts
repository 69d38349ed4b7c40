export * from './canonical-json.js';
export * from './codec.js';
export * from './event-log.js';
export * from './event-store.js';
export type { Cipher, PersonalField } from './personal-fields.js';
export { MemoryEventStore } from './memory/memory-event-store.js';
export { migrateEventStore } from './postgres/migrate.js';
export { APP_ROLE } from './postgres/migrations.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres-event-store.js';
