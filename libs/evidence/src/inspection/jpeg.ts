import { type Refusal, refuse } from '@libs/kernel';
import type { ReceptionLimits } from '../limits.js';
import { type ByteSource, seek, tailOf } from './byte-source.js';
import { refusePixels } from './pixels.js';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const notFrames = new Set([0xc4, 0xc8, 0xcc]);

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Walks the segments to EOI through every scan (ITU-T T.81, annex B), so that a cut file is told from a whole one. */
export const inspectJpeg = async (source: ByteSource, limits: ReceptionLimits): Promise<Refusal | undefined> => {
  let framed = false;
  let at: number | undefined = 2;
  while (at !== undefined && at < source.size) {
    const [prefix, marker, ...lengthBytes] = await source.read(at, 4);
    if (prefix !== 0xff) return refuse('evidence.malformed');
    if (marker === undefined) break;
    if (marker === endOfImage) return framed ? inspectTrailer(source, at + 2) : refuse('evidence.malformed');
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else {
      const [high, low] = lengthBytes;
      if (high === undefined || low === undefined) break;
      const refused = isFrame(marker) ? await inspectFrame(source, at, limits) : undefined;
      if (refused) return refused;
      framed ||= isFrame(marker);
      const end: number = at + 2 + (high << 8) + low;
      at = marker === startOfScan ? await endOfScan(source, end) : end;
    }
  }
  return refuse('evidence.truncated');
};

const inspectFrame = async (source: ByteSource, at: number, limits: ReceptionLimits): Promise<Refusal | undefined> => {
  const frame = await source.read(at, 9);
  if (frame.length < 9) return refuse('evidence.truncated');
  return refusePixels(frame.readUInt16BE(7), frame.readUInt16BE(5), limits);
};

/** Offset of the marker that ends the coded data: `FF 00` is a coded byte and `FF D0`–`FF D7` restart within it. */
const endOfScan = (source: ByteSource, from: number): Promise<number | undefined> =>
  seek(
    source,
    from,
    (window) => {
      for (let at = window.indexOf(0xff); at >= 0 && at + 1 < window.length; at = window.indexOf(0xff, at + 1)) {
        const next = window[at + 1] ?? 0;
        if (next !== 0 && next !== 0xff && !standsAlone(next)) return at;
      }
      return -1;
    },
    1,
  );

/**
 * Telephones put further images (previews, gain maps: CIPA DC-007) or padding behind the first image, and Samsung its
 * own block ending in `SEFT`; nothing else may follow.
 */
const inspectTrailer = async (source: ByteSource, from: number): Promise<Refusal | undefined> => {
  const meaningful = await seek(source, from, (window) => window.findIndex((byte) => byte !== 0), 0);
  if (meaningful === undefined) return undefined;
  const start = await source.read(meaningful, 3);
  if (start.equals(Buffer.from([0xff, 0xd8, 0xff]))) return undefined;
  if ((await tailOf(source, 4)).toString('latin1') === 'SEFT') return undefined;
  return refuse('evidence.polyglot', { hidden: 'inconnu' });
};
