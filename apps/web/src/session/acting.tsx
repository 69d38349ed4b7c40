import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { actAs } from '../api/fetching.js';
import type { Me, Role } from '../api/types.js';

/** Who is signed in, and the role exercised among those held. */
interface Acting {
  readonly me: Me;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly specialties: readonly string[];
  readonly changeRole: (role: Role) => void;
}

const ActingContext = createContext<Acting | null>(null);

/** Who acts, and in which role. */
export const useActing = (): Acting => {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('nobody is signed in here');
  return acting;
};

// From the one most would choose first.
const order: readonly Role[] = [
  'chair',
  'member',
  'secretariat',
  'auditor',
  'ordre',
  'organiser',
  'operator',
  'physician',
];

const keptRole = (key: string, roles: readonly Role[]): Role | undefined => {
  const kept = window.localStorage.getItem(key);
  return roles.find((role) => role === kept);
};

/** Names the role in every request from here on. A new role reads everything anew: it may see other things. */
export const ActingProvider = ({ me, children }: { readonly me: Me; readonly children: ReactNode }) => {
  const queries = useQueryClient();
  const key = `delibere.role.${me.accountId}`;
  const roles = useMemo(() => order.filter((role) => me.roles.some((held) => held.role === role)), [me]);
  const [chosen, setChosen] = useState<Role | undefined>(() => keptRole(key, roles));
  const role = chosen ?? roles[0] ?? 'physician';
  actAs(roles.includes(role) ? role : undefined);
  const changeRole = useCallback(
    (next: Role) => {
      window.localStorage.setItem(key, next);
      actAs(next);
      setChosen(next);
      queries.removeQueries({ predicate: ({ queryKey: [kind] }) => kind !== 'session' && kind !== 'me' });
    },
    [key, queries],
  );
  const acting = useMemo(() => {
    const specialties = me.roles.find((held) => held.role === role)?.scope.specialties ?? [];
    return { me, role, roles, specialties, changeRole };
  }, [me, role, roles, changeRole]);
  return <ActingContext.Provider value={acting}>{children}</ActingContext.Provider>;
};
