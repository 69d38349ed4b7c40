import type { Answer } from '../../api/types.js';

/** The states in which a case stands in the queue. */
export const openStatuses = [
  'awaiting-reader',
  'awaiting-opinion',
  'awaiting-decision',
  'information-requested',
] as const satisfies readonly Answer<'QueuedCase'>['status'][];

/** The filters of the queue, as they stand in its address. */
export interface QueueSearch {
  readonly etat?: (typeof openStatuses)[number];
  readonly specialite?: string;
  readonly miens?: true;
}

/** What of an address is a filter of the queue; anything else is let go. */
export const queueSearchOf = ({ etat, specialite, miens }: Record<string, unknown>): QueueSearch => {
  const status = openStatuses.find((one) => one === etat);
  return {
    ...(status && { etat: status }),
    ...(typeof specialite === 'string' && specialite !== '' && { specialite }),
    ...((miens === true || miens === 'true') && { miens: true }),
  };
};
