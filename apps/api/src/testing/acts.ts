import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { samplePdf } from '../../../../libs/evidence/src/testing/sample-files.js';
import type { Answered, Client } from './client.js';
import { SPECIALTY, type Someone, cycleOf, people } from './council.js';

/** The situation of a nuclear physician, in the words of the référentiel. */
const situation = { profile: 'medecin_nucleaire', direct_care: true, practising_on_2023_01_01: true };

export const openCycle = (client: Client, someone: Someone, headers?: Record<string, string>): Promise<Answered> =>
  client.post(
    '/api/cycles',
    { subject: people[someone], specialty: SPECIALTY, registeredOn: '2010-05-03', situation },
    headers,
  );

/** An action that the référentiel accepts on its evidence. */
export const listedAction = {
  row: 'MN-4-05',
  variant: 'participant',
  title: 'Journée inventée',
  factKey: null,
  quantity: 1,
  unit: 'demi_journee',
  first: '2026-04-14',
  last: '2026-04-14',
  continuous: false,
  listEntry: null,
  answers: {},
};

export const draftOf = (someone: Someone, action: object = {}) => ({
  subject: people[someone],
  cycleId: cycleOf(someone),
  action,
});

export const declared = (someone: Someone, action: object = listedAction) => ({
  ...draftOf(someone, action),
  attestation: null,
});

export const isNew = { 'if-none-match': '*' };
export const seen = (version: number) => ({ 'if-match': `"v${version}"` });

/** A new draft of someone, and its id. */
export const draft = async (client: Client, someone: Someone): Promise<string> => {
  const id = randomUUID();
  const { status, text } = await client.post(`/api/declarations/${id}/draft-action`, draftOf(someone), isNew);
  expect([status, text]).toEqual([201, expect.any(String)]);
  return id;
};

export interface Sent {
  readonly content?: Buffer;
  readonly name?: string;
  readonly type?: string;
  readonly kind?: string;
  readonly class?: string;
  readonly headers?: Record<string, string>;
}

/** Sends a file as a browser's form would. */
export const upload = async (client: Client, declarationId: string, sent: Sent = {}): Promise<Answered> => {
  const form = new FormData();
  form.append('kind', sent.kind ?? 'certificate');
  if (sent.class) form.append('class', sent.class);
  const file = new Blob([new Uint8Array(sent.content ?? samplePdf())], { type: sent.type ?? 'application/pdf' });
  form.append('file', file, sent.name ?? 'attestation fictive.pdf');
  const response = await client.raw(`/api/declarations/${declarationId}/evidence`, {
    method: 'POST',
    body: form,
    headers: sent.headers ?? {},
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
};
