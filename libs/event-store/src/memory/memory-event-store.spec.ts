import { eventStoreContract } from '../testing/event-store-contract.js';
import { MemoryEventStore } from './memory-event-store.js';

eventStoreContract(
  'memory',
  async () => {
    const store = new MemoryEventStore();
    return { store, another: async () => store, dispose: () => store.close() };
  },
  { dense: true },
);
