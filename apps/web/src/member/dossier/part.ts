import type { Role } from '../../api/types.js';
import type { CaseDetail } from '../queries.js';

/** What a person has to do in a case; the API decides, this only spares what it would refuse. */
export interface Part {
  readonly verdict?: 'opinion' | 'decision';
  readonly leaves: boolean;
  readonly asks: boolean;
  /** Whether this person may give the case to a reader. */
  readonly assigns: boolean;
  /** Whom or what the case waits for, when it is not this person. */
  readonly waiting?: CaseDetail['status'] | 'same';
}

type Standing = Pick<CaseDetail, 'status' | 'reader' | 'opinion' | 'informationRequests' | 'nextRequest'>;

/** An unanswered question holds the case up to its last day, and no longer. */
export const isHeldUp = ({ informationRequests }: Pick<Standing, 'informationRequests'>, today: string): boolean => {
  const last = informationRequests.at(-1);
  return last !== undefined && last.answer === null && today <= last.dueOn;
};

/** A reader gives an opinion, a chair decides on that of another, and nobody while the physician is asked for more. */
export const partOf = (
  dossier: Standing,
  { accountId, role }: { accountId: string; role: Role },
  today: string,
): Part => {
  const { status, reader, opinion } = dossier;
  const isOpen = status !== 'decided' && status !== 'closed';
  const isReader = role === 'member' && reader === accountId;
  if (!isOpen) return { leaves: false, asks: false, assigns: false, waiting: status };
  const heldUp = isHeldUp(dossier, today);
  const may = {
    leaves: true,
    asks: !heldUp && dossier.nextRequest.left > 0 && (isReader || role === 'chair'),
    assigns: role === 'chair' && opinion === null,
  };
  if (heldUp) return { ...may, waiting: 'information-requested' };
  if (isReader) return { ...may, verdict: 'opinion' };
  if (role !== 'chair' || opinion === null)
    return {
      ...may,
      waiting: reader === null ? 'awaiting-reader' : opinion ? 'awaiting-decision' : 'awaiting-opinion',
    };
  return opinion.reader === accountId ? { ...may, waiting: 'same' } : { ...may, verdict: 'decision' };
};

/** Who examines a case reads another's opinion on it only once the case is over: the own one comes first. */
export const readsOpinion = (
  { opinion, status }: Standing,
  { accountId, role }: { accountId: string; role: Role },
): boolean => role !== 'member' || opinion?.reader === accountId || status === 'decided';
