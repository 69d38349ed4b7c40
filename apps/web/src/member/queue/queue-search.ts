import type { Answer } from '../../api/types.js';

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

const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

const MOST_LETTERS = 80;

const textOf = (given: unknown): string | undefined =>
  (typeof given === 'string' || typeof given === 'number') && String(given).trim() !== ''
    ? String(given).slice(0, MOST_LETTERS)
    : undefined;

const isSet = (given: unknown): boolean => given === true || given === 'true';

const blockOf = (given: unknown): number | undefined => {
  const block = Number(given);
  return Number.isInteger(block) && block >= 1 && block <= 99 ? block : undefined;
};

/** What of an address is a filter of the queue; anything else is let go. */
export const queueSearchOf = (given: Record<string, unknown>): QueueSearch => {
  const etat = oneOf([...openStatuses, 'decided'], given['etat']);
  const motif = oneOf(grounds, given['motif']);
  const tri = oneOf(['oldest', 'newest'], given['tri']);
  const bloc = blockOf(given['bloc']);
  const [mots, specialite, rapporteur] = ['mots', 'specialite', 'rapporteur'].map((name) => textOf(given[name]));
  return {
    ...(etat && { etat }),
    ...(motif && { motif }),
    ...(bloc !== undefined && { bloc }),
    ...(isSet(given['retard']) && { retard: true }),
    ...(mots !== undefined && { mots }),
    ...(specialite !== undefined && { specialite }),
    ...(rapporteur !== undefined && { rapporteur }),
    ...(isSet(given['miens']) && { miens: true }),
    ...(tri && { tri }),
  };
};

/** The same without its state and its order, which do not change what is counted. */
export const withoutState = ({ etat: _state, tri: _order, ...rest }: QueueSearch): QueueSearch => rest;

/** Whether anything is filtered; the order is no filter. */
export const isFiltered = ({ tri: _order, ...rest }: QueueSearch): boolean => Object.keys(rest).length > 0;
