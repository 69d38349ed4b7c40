import { v5 } from 'uuid';

/** The same id for the same name in the same namespace, a UUID: ids of commands and streams that must not be made twice. */
export const nameBasedId = (namespace: string, name: string): string => v5(name, namespace);

/**
 * The id of the `number`-th cycle (1 for the first) of an account in a specialty: it derives from the account's random
 * id, so that two requests to open the same cycle meet in one stream, and one of them is refused.
 */
export const cycleIdOf = (accountId: string, specialty: string, number: number): string =>
  nameBasedId(accountId, `cycle/${specialty}/${number}`);
