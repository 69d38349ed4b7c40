import type { Caller } from '../http/caller.js';
import { isPermitted, permit } from '../access/read-access.js';
import { ProblemRaised } from '../http/problem.js';
import type { ApiParts } from '../parts.js';

/** The right to watch and mend the service. */
export const OPERATE = 'P38';

/** Throws for who may not watch the service. */
export const permitToWatch = async ({ log, clock }: ApiParts, caller: Caller): Promise<void> => {
  if (!(await isPermitted({ log, now: clock() }, caller, OPERATE, {}))) throw new ProblemRaised('request.not-allowed');
};

/** Throws, for who may not mend the service, what is answered for something that does not exist. */
export const permitToMend = async ({ log, clock }: ApiParts, caller: Caller): Promise<void> => {
  await permit({ log, now: clock() }, caller, OPERATE, {});
};
