import { type CycleCommand, cycleCommands } from '@libs/contracts';
import { useState } from 'react';
import { execute } from '../../api/command.js';
import { createIntention } from '../../api/intention.js';
import type { CycleOverview } from '../../api/types.js';
import { useWriting } from '../../api/writing.js';

/** A command as it was filled in; undefined while something of it is missing or wrong. */
export const filledIn = <Type extends CycleCommand['type']>(type: Type, data: object): CycleCommand | undefined => {
  const read = cycleCommands[type].safeParse(data);
  return read.success ? ({ type, data: read.data } as CycleCommand) : undefined;
};

/** Sends a command to the cycle as it was read, and reads it again. */
export const useCycleCommand = ({ id, version }: Pick<CycleOverview, 'id' | 'version'>) => {
  const [keyOf] = useState(createIntention);
  return useWriting(
    (command: CycleCommand) => execute('cycle', id, command, { seen: version, key: keyOf(id, version, command) }),
    ['cycle', 'cycles', 'declarations'],
  );
};
