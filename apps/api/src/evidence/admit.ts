import { refuseOneMorePiece } from '@libs/evidence';
import { mayCommand } from '@libs/access';
import { type Asked, permit } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import { ProblemRaised } from '../http/problem.js';
import type { ApiParts } from '../parts.js';
import { evidenceHolder } from './attached.js';
import type { ReceivedPart } from './received-part.js';

/**
 * Before twenty megabytes are received: whether they would be let in. The command decides again, with the facts it then
 * finds. Throws the problem; what is still to come of the file is then read and dropped.
 */
export const admit = async (
  { log, clock }: Pick<ApiParts, 'log' | 'clock'>,
  declarationId: string,
  caller: Caller,
  { fields, file }: ReceivedPart,
): Promise<void> => {
  try {
    const holder = await evidenceHolder(log, declarationId);
    if (!holder) throw new ProblemRaised('request.not-found');
    const attaching: Asked = (actor, resource, facts) => mayCommand(actor, 'AttachEvidence', resource, facts);
    await permit({ log, now: clock() }, caller, attaching, { ...holder.concern, evidenceClass: fields.class });
    const refused = refuseOneMorePiece(holder.evidence.length);
    if (refused) throw new ProblemRaised(refused.rule, refused.facts);
  } catch (error) {
    file.file.resume();
    throw error;
  }
};
