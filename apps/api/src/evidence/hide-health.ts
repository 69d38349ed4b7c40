import type { Concern } from '@libs/application';
import type { EvidenceView } from '@libs/contracts';
import { type Reading, isPermitted } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';

const HIDDEN_NAME = 'pièce de santé';

/** The pieces as the caller may see them: who may not read health evidence sees that it exists, and its digest. */
export const withoutHealthNames = async <View extends { readonly evidence: EvidenceView[] }>(
  reading: Reading,
  caller: Caller,
  concern: Concern,
  view: View,
): Promise<View> => {
  if (view.evidence.every((piece) => piece.class === 'ordinary')) return view;
  if (await isPermitted(reading, caller, 'P05', { ...concern, evidenceClass: 'health' })) return view;
  const evidence = view.evidence.map((piece) =>
    piece.class === 'health' ? { ...piece, fileName: HIDDEN_NAME } : piece,
  );
  return { ...view, evidence };
};
