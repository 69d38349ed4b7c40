import { useQuery } from '@tanstack/react-query';
import { specialtyNamesQuery } from './queries.js';

/** Tells what a specialty is called; nothing as long as that is not known. */
export const useSpecialtyName = (): ((specialty: string) => string) => {
  const { data } = useQuery(specialtyNamesQuery);
  return (specialty) => data?.get(specialty) ?? '';
};
