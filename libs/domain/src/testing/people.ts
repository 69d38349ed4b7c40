import { type Actor, day } from '@libs/kernel';

/** Fictional persons and things: random-looking ids that are easy to tell apart. */
const id = (digit: string): string =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;

export const physician = id('1');
export const reader = id('2');
export const chair = id('3');
export const viceChair = id('4');
export const stranger = id('5');
export const cycleId = id('6');
export const declarationId = id('7');
export const caseId = id('8');
export const nextCycleId = id('9');
export const requestId = id('a');
export const evidenceId = id('b');
export const otherId = id('c');

export const as = (role: string, accountId = stranger): Actor => ({ accountId, role });
export const system: Actor = { accountId: 'system', role: 'system' };
export { day };
