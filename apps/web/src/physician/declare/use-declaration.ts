import { DeclareAction, DraftAction } from '@libs/contracts';
import { useState } from 'react';
import { type Seen, execute } from '../../api/command.js';
import type { DeclarationDetail } from '../../api/types.js';
import { type Piece, attach } from './attach.js';

interface Filed {
  readonly id: string;
  readonly seen: Seen;
  readonly files: readonly { readonly evidenceId: string; readonly fileName: string }[];
}

interface Belonging {
  readonly subject: string;
  readonly cycleId: string;
}

const filedOf = (existing: DeclarationDetail | undefined): Filed =>
  existing
    ? { id: existing.id, seen: existing.version, files: existing.evidence }
    : { id: crypto.randomUUID(), seen: 'new', files: [] };

/**
 * The declaration as the server has it, from nothing to submitted. A document needs a declaration to belong to: the
 * first one saves a draft.
 */
export const useDeclaration = (belonging: Belonging, existing: DeclarationDetail | undefined) => {
  const [filed, setFiled] = useState(() => filedOf(existing));
  const [key] = useState(() => crypto.randomUUID());

  const saved = async (from: Filed, action: object): Promise<Filed> => {
    const data = DraftAction.parse({ ...belonging, action });
    const { version } = await execute('declaration', from.id, { type: 'DraftAction', data }, { seen: from.seen });
    const next = { ...from, seen: version };
    setFiled(next);
    return next;
  };

  return {
    filed,
    /** Whether the server knows of it. */
    isSaved: filed.seen !== 'new',
    save: (action: object) => saved(filed, action),
    add: async (piece: Piece, action: object): Promise<void> => {
      const known = filed.seen === 'new' ? await saved(filed, action) : filed;
      const { evidenceId, version } = await attach(known.id, piece, crypto.randomUUID());
      const files = [...known.files, { evidenceId, fileName: piece.file.name }];
      setFiled({ ...known, seen: version, files });
    },
    /** Submits it; sent again after an answer that got lost, it is still submitted once. */
    submit: async (action: object, attestation: 'honour' | 'simple' | null): Promise<void> => {
      const data = DeclareAction.parse({ ...belonging, action, attestation });
      const once = `${key}.${filed.seen}.${JSON.stringify(data).length}`;
      await execute('declaration', filed.id, { type: 'DeclareAction', data }, { seen: filed.seen, key: once });
    },
  };
};
