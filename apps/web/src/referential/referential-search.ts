import { blockIn, chosenOf, textIn } from '../app/search.js';

/** What the address says of the référentiel's screen. */
export interface ReferentialSearch {
  readonly specialite?: string;
  readonly bloc?: number;
  readonly mots?: string;
  /** Id of the row to open and go to. */
  readonly ligne?: string;
}

/** What of an address is a choice; anything else is let go. */
export const referentialSearchOf = (said: Readonly<Record<string, unknown>>): ReferentialSearch =>
  chosenOf<ReferentialSearch>({
    specialite: textIn(said['specialite']),
    bloc: blockIn(said['bloc']),
    mots: textIn(said['mots']),
    ligne: textIn(said['ligne']),
  });
