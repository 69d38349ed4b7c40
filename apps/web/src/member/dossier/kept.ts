import { useCallback, useState } from 'react';
import { storedIn } from '../../app/stored.js';

const read = <Value>(key: string, otherwise: Value): Value => ({
  ...otherwise,
  ...(storedIn(window.localStorage.getItem(key)) as Partial<Value> | undefined),
});

/**
 * What is typed, kept on this device until `forget`: it outlives an expired session and a sign-in. `key` names the
 * account and the case, so that nobody finds what another has typed.
 */
export const useKept = <Value extends object>(key: string, otherwise: Value) => {
  const [value, setValue] = useState(() => read(key, otherwise));
  const change = useCallback(
    (part: Partial<Value>) =>
      setValue((former) => {
        const next = { ...former, ...part };
        window.localStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => window.localStorage.removeItem(key), [key]);
  return { value, change, forget };
};
