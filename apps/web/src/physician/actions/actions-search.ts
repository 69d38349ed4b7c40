import { type Sort, type Standing, type Status, standings, statuses } from './words-for-states.js';

/** What the address says of the list: a link leads to the same list again. */
export interface ActionsSearch {
  readonly cycle?: string;
  readonly etat?: Status;
  readonly compte?: Standing;
  readonly bloc?: number;
  readonly mots?: string;
  readonly tri?: Sort;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

const oneOf = <Value extends string>(values: readonly Value[], raw: unknown): Value | undefined =>
  values.find((value) => value === raw);

/** Whatever an address holds, read as a choice; what makes no sense is as if it were not there. */
export const readActionsSearch = (raw: Readonly<Record<string, unknown>>): ActionsSearch => {
  const [cycle, mots] = [text(raw['cycle']), text(raw['mots'])?.slice(0, LONGEST)];
  const [etat, compte] = [oneOf(statuses, raw['etat']), oneOf(standings, raw['compte'])];
  const bloc = Number(raw['bloc']);
  return {
    ...(cycle !== undefined && { cycle }),
    ...(etat && { etat }),
    ...(compte && { compte }),
    ...(Number.isInteger(bloc) && bloc > 0 && bloc < 100 && { bloc }),
    ...(mots !== undefined && { mots }),
    ...(raw['tri'] === 'date' && { tri: 'date' }),
  };
};

const LONGEST = 100;

/** What is asked of the server for a choice. */
export const askedOf = ({ etat, compte, bloc, mots }: ActionsSearch) => ({
  ...(etat && { status: etat }),
  ...(compte && { standing: compte }),
  ...(bloc !== undefined && { block: bloc }),
  ...(mots !== undefined && { words: mots }),
});

/** Whether the choice leaves anything out. */
export const isFiltered = (search: ActionsSearch): boolean => Object.keys(askedOf(search)).length > 0;
