import { PlanAction } from '@libs/contracts';
import { useState } from 'react';
import { type Seen, execute } from '../../api/command.js';
import { createIntention } from '../../api/intention.js';
import type { CycleSummary, DeclarationSummary } from '../../api/types.js';
import { useWriting } from '../../api/writing.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { type Imagined, imaginedAction } from './scenario.js';
import { useTelling } from './told.js';

const shownIn = ['declarations', 'declaration', 'cycle'] as const;

interface Kept extends Imagined {
  readonly seen: Seen;
}

/** Keeps imagined actions as planned, one after the other until one is refused; says each, and hands it to `onKept`. */
export const useKeeping = (
  { id: cycleId, subject }: CycleSummary,
  content: RevisionContent,
  onKept: (id: string) => void,
) => {
  const [keyOf] = useState(createIntention);
  const tell = useTelling();
  const keep = async ({ id, typed, seen }: Kept) => {
    const data = PlanAction.parse({ subject, cycleId, action: imaginedAction(typed, content).action });
    await execute('declaration', id, { type: 'PlanAction', data }, { seen, key: keyOf(id, seen, data) });
    tell({ said: seen === 'new' ? 'kept' : 'changed', title: data.action.title ?? '' });
    onKept(id);
  };
  return useWriting(async (actions: readonly Kept[]) => {
    for (const action of actions) await keep(action);
  }, shownIn);
};

/** Withdraws an action that was kept as planned, and says so. */
export const useWithdrawal = ({ id, version }: DeclarationSummary, title: string) => {
  const tell = useTelling();
  return useWriting(async () => {
    await execute('declaration', id, { type: 'WithdrawAction', data: { reason: null } }, { seen: version });
    tell({ said: 'withdrawn', title });
  }, shownIn);
};
