import type { CaseCommand } from '@libs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { execute } from '../../api/command.js';
import { createIntention } from '../../api/intention.js';
import { codeOf } from '../../api/problem.js';
import { useActing } from '../../session/acting.js';
import type { DoneDeed } from '../done.js';
import { type CaseDetail, firstCases } from '../queries.js';

interface Deed {
  readonly command: CaseCommand;
  readonly done: DoneDeed;
}

/** Sends a command about a case and goes on to the next that waits for the same person; who gives a case stays with it. */
export const useDeed = ({ id, version }: Pick<CaseDetail, 'id' | 'version'>, forget: () => void) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { role } = useActing();
  const [keyOf] = useState(createIntention);
  const goOn = async (done: DoneDeed) => {
    const waiting =
      role === 'chair'
        ? ({ etat: 'awaiting-decision' } as const)
        : ({ etat: 'awaiting-opinion', miens: true } as const);
    const next = await firstCases(waiting).then(
      (cases) => cases.find((one) => one.id !== id),
      () => undefined,
    );
    if (next) await navigate({ to: '/dossiers/$id', params: { id: next.id }, state: { done } });
    else await navigate({ to: '/dossiers', state: { done, doneAll: true } });
  };
  return useMutation({
    mutationFn: ({ command }: Deed) =>
      execute('case', id, command, { seen: version, key: keyOf(id, version, command) }),
    // The case may have left this person's hands without a word: reading it again says so.
    onError: (error) => {
      if (codeOf(error) === 'request.not-found') void queries.invalidateQueries({ queryKey: ['case', id] });
    },
    onSuccess: async (_answer, { done }) => {
      forget();
      if (done !== 'assignment') await goOn(done);
      void queries.invalidateQueries({ queryKey: ['cases'] });
      if (done === 'recusal') queries.removeQueries({ queryKey: ['case', id] });
      else void queries.invalidateQueries({ queryKey: ['case', id] });
    },
  });
};
