import { type Refusal, refuse } from '@libs/kernel';
import { crc32 } from 'node:zlib';
import type { ReceptionLimits } from '../limits.js';
import type { ByteSource } from './byte-source.js';
import { refusePixels } from './pixels.js';

const firstChunk = 8;
const chunkFrame = 12;
/** An honest file has some thousands. */
const mostChunks = 100_000;

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
  readonly end: number;
}

/** Walks the chunks from IHDR to IEND, each with its checksum; nothing may follow IEND (ISO/IEC 15948, clause 5). */
export const inspectPng = async (source: ByteSource, limits: ReceptionLimits): Promise<Refusal | undefined> => {
  let at = firstChunk;
  for (let chunks = 0; chunks < mostChunks; chunks += 1) {
    const chunk = await chunkAt(source, at);
    if ('kind' in chunk) return chunk;
    if (at === firstChunk) {
      const refused = inspectHeader(chunk, limits);
      if (refused) return refused;
    }
    if (chunk.type === 'IEND') {
      return chunk.end === source.size ? undefined : refuse('evidence.polyglot', { hidden: 'inconnu' });
    }
    at = chunk.end;
  }
  return refuse('evidence.malformed');
};

const chunkAt = async (source: ByteSource, at: number): Promise<Chunk | Refusal> => {
  const frame = await source.read(at, 8);
  if (frame.length < 8) return refuse('evidence.truncated');
  const length = frame.readUInt32BE(0);
  const end = at + chunkFrame + length;
  if (end > source.size) return refuse('evidence.truncated');
  const rest = await source.read(at + 4, length + 8);
  const checked = rest.subarray(0, length + 4);
  if (crc32(checked) !== rest.readUInt32BE(length + 4)) return refuse('evidence.malformed');
  return { type: checked.toString('latin1', 0, 4), body: checked.subarray(4), end };
};

const inspectHeader = ({ type, body }: Chunk, limits: ReceptionLimits): Refusal | undefined =>
  type === 'IHDR' && body.length === 13
    ? refusePixels(body.readUInt32BE(0), body.readUInt32BE(4), limits)
    : refuse('evidence.malformed');
