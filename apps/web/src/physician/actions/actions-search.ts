import { blockIn, chosenOf, oneOf, textIn } from '../../app/search.js';
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

/** What of an address is a choice; anything else is let go. */
export const actionsSearchOf = (said: Readonly<Record<string, unknown>>): ActionsSearch =>
  chosenOf<ActionsSearch>({
    cycle: textIn(said['cycle']),
    etat: oneOf(statuses, said['etat']),
    compte: oneOf(standings, said['compte']),
    bloc: blockIn(said['bloc']),
    mots: textIn(said['mots']),
    tri: oneOf(['date'], said['tri']),
  });

/** What is asked of the server for a choice. */
export const askedOf = ({ etat, compte, bloc, mots }: ActionsSearch) => ({
  ...(etat && { status: etat }),
  ...(compte && { standing: compte }),
  ...(bloc !== undefined && { block: bloc }),
  ...(mots !== undefined && { words: mots }),
});

/** Whether the choice leaves anything out. */
export const isFiltered = (search: ActionsSearch): boolean => Object.keys(askedOf(search)).length > 0;
