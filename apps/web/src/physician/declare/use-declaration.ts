import { CorrectAction, DeclareAction, DraftAction, WithdrawEvidence } from '@libs/contracts';
import { useRef, useState } from 'react';
import { type Seen, execute } from '../../api/command.js';
import { createIntention } from '../../api/intention.js';
import type { DeclarationDetail } from '../../api/types.js';
import { type Piece, attach } from '../evidence/attach.js';

interface Filed {
  readonly id: string;
  readonly seen: Seen;
  readonly files: readonly { readonly evidenceId: string; readonly fileName: string }[];
}

type Attested = 'honour' | 'simple' | null;

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
  const [filed, show] = useState(() => filedOf(existing));
  const [keyOf] = useState(createIntention);
  // Several files in a row are each sent to the declaration as the one before has left it.
  const latest = useRef(filed);
  const setFiled = (next: Filed): Filed => {
    latest.current = next;
    show(next);
    return next;
  };

  const save = async (action: object): Promise<Filed> => {
    const from = latest.current;
    const data = DraftAction.parse({ ...belonging, action });
    const { version } = await execute('declaration', from.id, { type: 'DraftAction', data }, { seen: from.seen });
    return setFiled({ ...from, seen: version });
  };

  return {
    filed,
    /** Null until the server knows of it. */
    savedId: filed.seen === 'new' ? null : filed.id,
    save,
    add: async (piece: Piece, action: object): Promise<void> => {
      const known = latest.current.seen === 'new' ? await save(action) : latest.current;
      const { evidenceId, version } = await attach(known.id, piece);
      setFiled({ ...known, seen: version, files: [...known.files, { evidenceId, fileName: piece.file.name }] });
    },
    remove: async (evidenceId: string): Promise<void> => {
      const from = latest.current;
      const data = WithdrawEvidence.parse({ evidenceId, reason: null });
      const command = { type: 'WithdrawEvidence', data } as const;
      const { version } = await execute('declaration', from.id, command, { seen: from.seen });
      setFiled({ ...from, seen: version, files: from.files.filter((file) => file.evidenceId !== evidenceId) });
    },
    /** Puts the action in the place of the one declared, which stays in the history. */
    correct: async (action: object, attestation: Attested, reason: string): Promise<void> => {
      const data = CorrectAction.parse({ action, attestation, reason });
      const { id, seen } = latest.current;
      await execute('declaration', id, { type: 'CorrectAction', data }, { seen, key: keyOf(id, seen, data) });
    },
    /** Submits it; sent again after an answer that got lost, it is still submitted once. */
    submit: async (action: object, attestation: Attested): Promise<void> => {
      const data = DeclareAction.parse({ ...belonging, action, attestation });
      const { id, seen } = latest.current;
      await execute('declaration', id, { type: 'DeclareAction', data }, { seen, key: keyOf(id, seen, data) });
    },
  };
};
