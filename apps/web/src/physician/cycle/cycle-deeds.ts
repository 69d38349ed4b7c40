import { type CycleCommand, cycleCommands } from '@libs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { execute } from '../../api/command.js';
import { codeOf } from '../../api/problem.js';
import type { CycleOverview } from '../../api/types.js';

/** A command as it was filled in; undefined while something of it is missing or wrong. */
export const filledIn = <Type extends CycleCommand['type']>(type: Type, data: object): CycleCommand | undefined => {
  const read = cycleCommands[type].safeParse(data);
  return read.success ? ({ type, data: read.data } as CycleCommand) : undefined;
};

/** Sends a command to the cycle as it was read, and reads it again. */
export const useCycleCommand = ({ id, version }: Pick<CycleOverview, 'id' | 'version'>) => {
  const queries = useQueryClient();
  // One key for one wish: sent again after a silence, it is done once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const readAgain = () =>
    Promise.all(['cycle', 'cycles', 'declarations'].map((kind) => queries.invalidateQueries({ queryKey: [kind] })));
  return useMutation({
    mutationFn: (command: CycleCommand) => execute('cycle', id, command, { seen: version, key }),
    onSuccess: readAgain,
    onError: async (error) => {
      if (codeOf(error) !== undefined) setKey(crypto.randomUUID());
      if (codeOf(error) === 'request.precondition-failed') await readAgain();
    },
  });
};
