import { type EvidenceClass, type EvidenceKind, EvidenceReceived, IDEMPOTENCY_HEADER } from '@libs/contracts';
import { ask } from '../../api/fetching.js';

export interface Piece {
  readonly file: File;
  readonly kind: EvidenceKind;
  readonly class: EvidenceClass;
}

/** Sends a document to a declaration that the server knows; throws what the server refuses. */
export const attach = async (declarationId: string, { file, kind, class: health }: Piece, key: string) => {
  const body = new FormData();
  body.append('kind', kind);
  body.append('class', health);
  body.append('file', file);
  const address = new URL(`/api/declarations/${declarationId}/evidence`, window.location.origin);
  const response = await ask(new Request(address, { method: 'POST', body, headers: { [IDEMPOTENCY_HEADER]: key } }));
  return EvidenceReceived.parse(await response.json());
};
