import { type Refusal, refuse } from '@libs/kernel';
import type { ReceptionLimits } from '../limits.js';
import { type ByteSource, seek, tailOf } from './byte-source.js';
import { refusePixels } from './pixels.js';

// An honest file has some tens of segments and scans; a hostile one would keep us reading for minutes.
const mostSegments = 20_000;
const mostScans = 1000;
const startOfScan = 0xda;
const endOfImage = 0xd9;
const padding = 0xff;
const notFrames = new Set([0xc4, 0xc8, 0xcc]);

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

interface Segment {
  readonly marker: number;
  /** Where the next segment begins, or within a scan its coded data. */
  readonly end: number;
}

/** Walks the segments to EOI through every scan (ITU-T T.81, annex B), so that a cut file is told from a whole one. */
export const inspectJpeg = async (source: ByteSource, limits: ReceptionLimits): Promise<Refusal | undefined> => {
  let [framed, segments, scans] = [false, 0, 0];
  let at: number | undefined = 2;
  while (at !== undefined) {
    if (++segments > mostSegments || scans > mostScans) return refuse('evidence.malformed');
    const segment: Segment | Refusal = await segmentAt(source, at);
    if ('kind' in segment) return segment;
    const { marker, end } = segment;
    if (marker === endOfImage) return framed ? inspectTrailer(source, end) : refuse('evidence.malformed');
    if (isFrame(marker)) {
      const refused = await inspectFrame(source, at, limits);
      if (refused) return refused;
      framed = true;
    }
    if (marker === startOfScan) scans += 1;
    at = marker === startOfScan ? await endOfScan(source, end) : end;
  }
  return refuse('evidence.truncated');
};

const segmentAt = async (source: ByteSource, at: number): Promise<Segment | Refusal> => {
  const head = await source.read(at, 4);
  const [prefix, marker] = head;
  if (prefix === undefined || marker === undefined) return refuse('evidence.truncated');
  if (prefix !== 0xff) return refuse('evidence.malformed');
  if (marker === padding) return { marker, end: at + 1 };
  if (marker === endOfImage || standsAlone(marker)) return { marker, end: at + 2 };
  return head.length < 4 ? refuse('evidence.truncated') : { marker, end: at + 2 + head.readUInt16BE(2) };
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
