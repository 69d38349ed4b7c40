import type { Adapter, AdapterPayload } from 'oidc-provider';

const lifetimeS = 600;

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/**
 * What the built-in provider remembers, in the memory of the one process that it serves: a restart merely asks the
 * people who were just signing in to choose again. A new set for each provider.
 */
export const providerRecords = (): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>();
  return (model) => recordsOf(model, kept);
};

const recordsOf = (model: string, kept: Map<string, Kept>): Adapter => {
  const key = (id: string) => `${model}:${id}`;
  const find = (id: string) => {
    const found = kept.get(key(id));
    return Promise.resolve(found && found.until > Date.now() ? found.payload : undefined);
  };
  const findBy = (field: 'uid' | 'userCode', value: string) => {
    const same = [...kept].find(([name, { payload }]) => name.startsWith(key('')) && payload[field] === value);
    return Promise.resolve(same?.[1].payload);
  };
  return {
    upsert: (id, payload, expiresIn) => {
      dropExpired(kept);
      kept.set(key(id), { payload, until: Date.now() + (expiresIn ?? lifetimeS) * 1000 });
      return Promise.resolve();
    },
    find,
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('userCode', userCode),
    consume: async (id) => {
      const payload = await find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: (id) => {
      kept.delete(key(id));
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [name, { payload }] of kept) if (payload.grantId === grantId) kept.delete(name);
      return Promise.resolve();
    },
  };
};

const dropExpired = (kept: Map<string, Kept>): void => {
  for (const [name, { until }] of kept) if (until <= Date.now()) kept.delete(name);
};
