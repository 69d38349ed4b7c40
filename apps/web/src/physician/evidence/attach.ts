import { type EvidenceClass, type EvidenceKind, EvidenceReceived, IDEMPOTENCY_HEADER } from '@libs/contracts';
import { ask } from '../../api/fetching.js';

export interface Piece {
  readonly file: File;
  readonly kind: EvidenceKind;
  readonly class: EvidenceClass;
}

/**
 * Sends a document to a declaration that the server knows, whatever it has become since it was read: several are sent
 * one after the other. Throws what the server refuses.
 */
export const attach = async (declarationId: string, { file, kind, class: sort }: Piece): Promise<EvidenceReceived> => {
  const body = new FormData();
  // The fields come before the file.
  body.append('kind', kind);
  body.append('class', sort);
  body.append('file', file);
  const headers = { [IDEMPOTENCY_HEADER]: crypto.randomUUID() };
  const address = new URL(`/api/declarations/${declarationId}/evidence`, window.location.origin);
  const response = await ask(new Request(address, { method: 'POST', body, headers }));
  return EvidenceReceived.parse(await response.json());
};
