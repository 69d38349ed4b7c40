import type { Role } from '../../api/types.js';
import type { CaseDetail } from '../queries.js';

/** What a person has to do in a case; the API decides, this only spares what it would refuse. */
export interface Part {
  readonly verdict?: 'opinion' | 'decision';
  readonly leaves: boolean;
  readonly asks: boolean;
  /** Whom or what the case waits for, when it is not this person. */
  readonly waiting?: CaseDetail['status'] | 'same';
}

type Standing = Pick<CaseDetail, 'status' | 'reader' | 'opinion' | 'informationRequests'>;

/** An unanswered question holds the case up to its last day, and no longer. */
const isHeldUp = ({ informationRequests }: Standing, today: string): boolean => {
  const last = informationRequests.at(-1);
  return last !== undefined && last.answer === null && today <= last.dueOn;
};

export const partOf = (
  dossier: Standing,
  { accountId, role }: { accountId: string; role: Role },
  today: string,
): Part => {
  const { status, reader, opinion } = dossier;
  const isOpen = status !== 'decided' && status !== 'closed';
  const isReader = role === 'member' && reader === accountId;
  if (!isOpen) return { leaves: false, asks: false, waiting: status };
  const heldUp = isHeldUp(dossier, today);
  const may = { leaves: true, asks: !heldUp && (isReader || role === 'chair') };
  if (heldUp) return { ...may, waiting: 'information-requested' };
  if (isReader) return { ...may, verdict: 'opinion' };
  if (role !== 'chair' || opinion === null)
    return {
      ...may,
      waiting: reader === null ? 'awaiting-reader' : opinion ? 'awaiting-decision' : 'awaiting-opinion',
    };
  return opinion.reader === accountId ? { ...may, waiting: 'same' } : { ...may, verdict: 'decision' };
};
