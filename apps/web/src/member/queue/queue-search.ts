import type { Answer } from '../../api/types.js';
import { blockIn, chosenOf, oneOf, setIn, textIn } from '../../app/search.js';

type Queued = Answer<'QueuedCase'>;

/** The states in which a case stands in the queue. */
export const openStatuses = [
  'awaiting-reader',
  'awaiting-opinion',
  'awaiting-decision',
  'information-requested',
] as const satisfies readonly Queued['status'][];

export const grounds = [
  'off-list',
  'to-validate',
  'to-evaluate',
  'not-on-list',
  'other-evidence',
] as const satisfies readonly Queued['ground'][];

export const sorts = ['deadline', 'oldest', 'newest'] as const;

/** The filters of the queue, as they stand in its address. */
export interface QueueSearch {
  readonly etat?: (typeof openStatuses)[number] | 'decided';
  readonly motif?: (typeof grounds)[number];
  readonly bloc?: number;
  readonly retard?: true;
  readonly mots?: string;
  readonly specialite?: string;
  readonly rapporteur?: string;
  readonly miens?: true;
  readonly tri?: Exclude<(typeof sorts)[number], 'deadline'>;
}

const MOST_LETTERS = 80;

/** What of an address is a filter of the queue; anything else is let go. */
export const queueSearchOf = (said: Readonly<Record<string, unknown>>): QueueSearch =>
  chosenOf<QueueSearch>({
    etat: oneOf([...openStatuses, 'decided'], said['etat']),
    motif: oneOf(grounds, said['motif']),
    bloc: blockIn(said['bloc']),
    retard: setIn(said['retard']),
    mots: textIn(said['mots'], MOST_LETTERS),
    specialite: textIn(said['specialite']),
    rapporteur: textIn(said['rapporteur']),
    miens: setIn(said['miens']),
    tri: oneOf(['oldest', 'newest'], said['tri']),
  });

/** The same without its state and its order, which do not change what is counted. */
export const withoutState = ({ etat: _state, tri: _order, ...rest }: QueueSearch): QueueSearch => rest;

/** Whether anything is filtered; the order is no filter. */
export const isFiltered = ({ tri: _order, ...rest }: QueueSearch): boolean => Object.keys(rest).length > 0;
