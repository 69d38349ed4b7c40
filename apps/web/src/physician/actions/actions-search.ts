import { type Status, statuses } from './words-for-states.js';

/** What the address says of the list: a link leads to the same list again. */
export interface ActionsSearch {
  readonly cycle?: string;
  readonly etat?: Status;
  readonly bloc?: number;
  readonly mots?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

/** Whatever an address holds, read as a choice; what makes no sense is as if it were not there. */
export const readActionsSearch = (raw: Readonly<Record<string, unknown>>): ActionsSearch => {
  const [cycle, mots] = [text(raw['cycle']), text(raw['mots'])];
  const etat = statuses.find((status) => status === raw['etat']);
  const bloc = Number(raw['bloc']);
  return {
    ...(cycle !== undefined && { cycle }),
    ...(etat && { etat }),
    ...(Number.isInteger(bloc) && bloc > 0 && { bloc }),
    ...(mots !== undefined && { mots }),
  };
};
