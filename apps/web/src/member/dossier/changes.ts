import type { CaseDetail } from '../queries.js';

/** What somebody else did in a case while it was open here. */
export type CaseChange =
  'decided' | 'closed' | 'reader' | 'opinion' | 'opinionGone' | 'asked' | 'answered' | 'evidence' | 'action';

export type Comparable = Pick<
  CaseDetail,
  'status' | 'reader' | 'opinion' | 'informationRequests' | 'evidence' | 'action'
>;

const isNew = (before: unknown, after: unknown): boolean => JSON.stringify(before) !== JSON.stringify(after);

const answers = ({ informationRequests }: Comparable): number =>
  informationRequests.filter(({ answer }) => answer !== null).length;

const pieces = ({ evidence }: Comparable): string[] => evidence.map(({ evidenceId }) => evidenceId).sort();

/** Everything that a reader has to know before going on; none when only the clock of the case moved. */
export const changesBetween = (before: Comparable, after: Comparable): CaseChange[] => {
  const happened: Readonly<Record<CaseChange, boolean>> = {
    decided: before.status !== 'decided' && after.status === 'decided',
    closed: before.status !== 'closed' && after.status === 'closed',
    reader: before.reader !== after.reader,
    opinion: after.opinion !== null && isNew(before.opinion, after.opinion),
    opinionGone: before.opinion !== null && after.opinion === null,
    asked: after.informationRequests.length > before.informationRequests.length,
    answered: answers(after) > answers(before),
    evidence: isNew(pieces(before), pieces(after)),
    action: isNew(before.action, after.action),
  };
  return (Object.keys(happened) as CaseChange[]).filter((change) => happened[change]);
};
