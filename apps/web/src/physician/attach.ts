import { type EvidenceClass, type EvidenceKind, EvidenceReceived, IDEMPOTENCY_HEADER, etagOf } from '@libs/contracts';
import { ask } from '../api/fetching.js';

export interface Piece {
  readonly file: File;
  readonly kind: EvidenceKind;
  readonly class: EvidenceClass;
}

interface Attaching {
  readonly key: string;
  /** Refused where the declaration has another version by now; to whatever it has become when absent. */
  readonly seen?: number;
}

/** Sends a document to a declaration that the server knows; throws what the server refuses. */
export const attach = async (
  declarationId: string,
  { file, kind, class: sort }: Piece,
  { key, seen }: Attaching,
): Promise<EvidenceReceived> => {
  const body = new FormData();
  // The fields come before the file.
  body.append('kind', kind);
  body.append('class', sort);
  body.append('file', file);
  const headers = { [IDEMPOTENCY_HEADER]: key, ...(seen !== undefined && { 'if-match': etagOf(seen) }) };
  const address = new URL(`/api/declarations/${declarationId}/evidence`, window.location.origin);
  const response = await ask(new Request(address, { method: 'POST', body, headers }));
  return EvidenceReceived.parse(await response.json());
};
