import type { DeclarationCommand } from '@libs/contracts';
import { useState } from 'react';
import { execute } from '../../api/command.js';
import { createIntention } from '../../api/intention.js';
import type { DeclarationDetail } from '../../api/types.js';
import { useWriting } from '../../api/writing.js';
import { type Piece, attach } from '../attach.js';

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

/** Attaches a file to the declaration as it was read, and reads it again. */
export const useUpload = ({ id, version }: Seen) => {
  const [keyOf] = useState(createIntention);
  return useWriting((piece: Piece) => {
    const { name, size, lastModified } = piece.file;
    const key = keyOf(id, version, piece.kind, piece.class, name, size, lastModified);
    return attach(id, piece, { key, seen: version });
  }, shownIn);
};
