import { useMatches } from '@tanstack/react-router';

/** What the routes say of the screen that is shown. */
export const useMatch = () => {
  const matches = useMatches();
  const { roles, isPublic = false } = matches.at(-1)?.staticData ?? {};
  return { roles, isPublic };
};
