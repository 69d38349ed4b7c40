import { IDEMPOTENCY_HEADER, type DeclarationCommand, etagOf } from '@libs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { execute } from '../../api/command.js';
import { ask } from '../../api/fetching.js';
import { codeOf } from '../../api/problem.js';
import type { DeclarationDetail } from '../../api/types.js';

type Seen = Pick<DeclarationDetail, 'id' | 'version'>;

export interface Upload {
  readonly file: File;
  readonly kind: string;
  readonly health: boolean;
}

const upload = async ({ id, version }: Seen, { file, kind, health }: Upload, key: string): Promise<void> => {
  const body = new FormData();
  // The fields come before the file.
  body.set('kind', kind);
  body.set('class', health ? 'health' : 'ordinary');
  body.set('file', file);
  const headers = { [IDEMPOTENCY_HEADER]: key, 'if-match': etagOf(version) };
  await ask(
    new Request(new URL(`/api/declarations/${id}/evidence`, window.location.origin), { method: 'POST', headers, body }),
  );
};

const useWriting = <Wish>(write: (wish: Wish, key: string) => Promise<unknown>, id: string) => {
  const queries = useQueryClient();
  // One key for one wish: sent again after a silence, it is done once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const readAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['declaration', id] }),
      queries.invalidateQueries({ queryKey: ['declarations'] }),
      queries.invalidateQueries({ queryKey: ['cycle'] }),
    ]);
  return useMutation({
    mutationFn: (wish: Wish) => write(wish, key),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await readAgain();
    },
    onError: async (error) => {
      if (codeOf(error) !== undefined) setKey(crypto.randomUUID());
      if (codeOf(error) === 'request.precondition-failed') await readAgain();
    },
  });
};

/** Sends a command to the declaration as it was read, and reads it again. */
export const useCommand = ({ id, version }: Seen) =>
  useWriting((command: DeclarationCommand, key) => execute('declaration', id, command, { seen: version, key }), id);

/** Attaches a file to the declaration as it was read, and reads it again. */
export const useUpload = (seen: Seen) => useWriting((wish: Upload, key) => upload(seen, wish, key), seen.id);
