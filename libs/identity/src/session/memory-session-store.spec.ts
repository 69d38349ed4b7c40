import { sessionStoreContract } from '../testing/session-store-contract.js';
import { MemorySessionStore } from './memory-session-store.js';

sessionStoreContract('memory', () =>
  Promise.resolve({ store: new MemorySessionStore(), close: () => Promise.resolve() }),
);
