import type { DeclarationCommand } from '@libs/contracts';
import { useState } from 'react';
import { execute } from '../../api/command.js';
import { createIntention } from '../../api/intention.js';
import type { DeclarationDetail } from '../../api/types.js';
import { useWriting } from '../../api/writing.js';
import { type Piece, attach } from '../evidence/attach.js';

type Seen = Pick<DeclarationDetail, 'id' | 'version'>;

const shownIn = ['declaration', 'declarations', 'cycle'] as const;

/** Sends a command to the declaration as it was read, and reads it again. */
export const useCommand = ({ id, version }: Seen) => {
  const [keyOf] = useState(createIntention);
  return useWriting(
    (command: DeclarationCommand) =>
      execute('declaration', id, command, { seen: version, key: keyOf(id, version, command) }),
    shownIn,
  );
};

/** Attaches a file to the declaration, and reads it again. */
export const useUpload = ({ id }: Seen) => useWriting((piece: Piece) => attach(id, piece), shownIn);
