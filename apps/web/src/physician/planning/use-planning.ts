import { PlanAction } from '@libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Seen, execute } from '../../api/command.js';
import { codeOf } from '../../api/problem.js';
import type { CycleSummary } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { type Imagined, actionIn } from './scenario.js';
import { useTelling } from './told.js';

/** Reads again what a change of the plans shows in. */
const useReadingAgain = () => {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['declarations', 'declaration', 'cycle'].map((kind) => queries.invalidateQueries({ queryKey: [kind] })),
    );
};

/** The commands that keep an action as planned, or no longer; each tells what it did, or why it could not. */
export const usePlanning = ({ id: cycleId, subject }: CycleSummary, content: RevisionContent) => {
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const readAgain = useReadingAgain();
  const tell = useTelling();

  const trying = async (work: () => Promise<void>): Promise<boolean> => {
    setFailure(undefined);
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(error);
      if (codeOf(error) === 'request.precondition-failed') await readAgain();
      return false;
    } finally {
      setBusy(false);
    }
  };

  /** Sent again after an answer that got lost, it is still planned once: its id is its key. */
  const keep = ({ id, typed }: Imagined, seen: Seen) =>
    trying(async () => {
      const data = PlanAction.parse({ subject, cycleId, action: actionIn(typed, content) });
      const key = `${id}.${seen}.${JSON.stringify(data).length}`;
      await execute('declaration', id, { type: 'PlanAction', data }, { seen, key });
      tell({ said: seen === 'new' ? 'kept' : 'changed', title: data.action.title ?? '' });
      await readAgain();
    });

  const withdraw = (id: string, seen: number, title: string) =>
    trying(async () => {
      await execute('declaration', id, { type: 'WithdrawAction', data: { reason: null } }, { seen });
      tell({ said: 'withdrawn', title });
      await readAgain();
    });

  return { keep, withdraw, failure, busy };
};
