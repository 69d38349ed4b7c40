import type { MultipartFile } from '@fastify/multipart';
import { EvidenceFields } from '@libs/contracts';
import type { EvidenceStore, SealedEvidence } from '@libs/evidence';
import { isRefusal } from '@libs/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ProblemRaised } from '../http/problem.js';
import { parseParts } from '../http/validation.js';

/** The fields that came before the file, and the file, not yet read. */
export interface ReceivedPart {
  readonly fields: EvidenceFields;
  readonly file: MultipartFile;
}

const textOf = (field: unknown): unknown =>
  typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined;

const isForm = (request: FastifyRequest): boolean =>
  request.isMultipart() && /;\s*boundary=[^;\s]/i.test(request.headers['content-type'] ?? '');

// As long as the contract of a piece lets a name be.
const longestName = 255;

// A round trip through UTF-8 replaces lone surrogates, those that cutting makes among them.
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** The name of the file as it can be kept: without control characters, and the end of one that is too long. */
export const keptName = (sent = ''): string => {
  const clean = wellFormed(sent).replace(/\p{Cc}/gu, '');
  return wellFormed(clean.trim().slice(-longestName)).trim() || 'piece';
};

const MultipartFields = z.record(z.string(), z.unknown());

/** Reads a multipart request up to its file; throws the problem of one that is no upload, or lacks a part of it. */
export const receivedPart = async (request: FastifyRequest): Promise<ReceivedPart> => {
  if (!isForm(request)) throw new ProblemRaised('request.unsupported-media-type');
  const file = await request.file({ throwFileSizeLimit: false });
  if (!file) {
    const fault = {
      in: 'body',
      pointer: '#/file',
      detail: 'Un fichier est attendu, après les champs.',
      code: 'invalid_type',
    } as const;
    throw new ProblemRaised('request.invalid', {}, { errors: [fault] });
  }
  const sent = MultipartFields.parse(file.fields);
  const received = Object.fromEntries(Object.keys(EvidenceFields.shape).map((name) => [name, textOf(sent[name])]));
  const { body } = parseParts({ body: EvidenceFields }, { body: received });
  return { fields: body as EvidenceFields, file };
};

/** Streams the file into the store at the store's pace; gives up when the sender goes away. Throws the refusal as a problem. */
export const receive = async (
  store: EvidenceStore,
  { raw }: FastifyRequest,
  { file }: ReceivedPart,
): Promise<SealedEvidence> => {
  const gone = new AbortController();
  const onClose = () => {
    if (!raw.complete) gone.abort();
  };
  raw.once('close', onClose);
  try {
    const upload = { declaredName: file.filename, declaredType: file.mimetype, signal: gone.signal };
    const sealed = await store.receive(file.file, upload);
    if (isRefusal(sealed)) throw new ProblemRaised(sealed.rule, sealed.facts);
    return sealed;
  } finally {
    raw.off('close', onClose);
    file.file.resume();
  }
};
