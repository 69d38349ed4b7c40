import type { DeclarationDetail } from '../../api/types.js';

type Status = DeclarationDetail['status'];

const closed: readonly Status[] = ['withdrawn', 'invalidated'];

const correctable: readonly Status[] = ['declared', 'accepted', 'information-requested', 'refused'];

/** What the physician may still do with an action of a running cycle; the server decides, this only spares a refusal. */
interface Permitted {
  readonly attach: boolean;
  readonly withdraw: boolean;
  readonly correct: boolean;
}

/** What the committee examines does not change under its eyes; a refusal cannot be withdrawn. */
export const permittedOn = ({ status }: Pick<DeclarationDetail, 'status'>): Permitted => ({
  attach: !closed.includes(status) && status !== 'in-committee',
  withdraw: !closed.includes(status) && status !== 'refused',
  correct: correctable.includes(status),
});

/** The request that waits for an answer, if any. */
export const awaiting = ({ status, informationRequests }: Pick<DeclarationDetail, 'status' | 'informationRequests'>) =>
  status === 'information-requested' ? informationRequests.findLast(({ answer }) => answer === null) : undefined;
