import { randomInt } from 'node:crypto';

/** A title that looks invented and that no other test, and no former run, has given. */
export const invented = (what: string): string => `${what} ${randomInt(1_000_000)}`;
