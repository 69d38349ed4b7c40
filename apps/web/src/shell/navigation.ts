import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { NavEntry } from '../app/static-data.js';
import type { Role } from '../api/types.js';

interface NavScreen extends NavEntry {
  readonly to: string;
}

/** The screens of a role, in the order of its navigation; the first is where it lands. */
export const useNavigation = (role: Role): readonly NavScreen[] => {
  const { routesById } = useRouter();
  return useMemo(
    () =>
      Object.values(routesById)
        .flatMap(({ fullPath, options: { staticData } }): NavScreen[] => {
          const { nav, roles } = staticData ?? {};
          return nav && (roles?.includes(role) ?? true) ? [{ ...nav, to: fullPath }] : [];
        })
        .sort((a, b) => a.order - b.order),
    [routesById, role],
  );
};
