import { type Refusal, refuse } from '@libs/kernel';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { type ByteSource, tailOf } from './byte-source.js';

const inflateStream = promisify(inflate);

/** Readers accept the end marker within this distance of the end (ISO 32000-2, annex on conforming readers). */
const endMarkerDistance = 1024;
/** Bytes of all object streams together, unpacked; and streams of any kind. */
const largestObjects = 64_000_000;
const mostStreams = 100_000;

/** A name as PDF may spell it: any character also as `#` and two hexadecimal digits, and a delimiter behind. */
const nameIn = (names: readonly string[]): RegExp => {
  const character = (c: string) =>
    `(?:${c}|#${c
      .charCodeAt(0)
      .toString(16)
      .replace(/[a-f]/g, (h) => `[${h}${h.toUpperCase()}]`)})`;
  const alternatives = names.map((name) => [...name].map(character).join(''));
  return new RegExp(`/(?:${alternatives.join('|')})(?=[\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%]|$)`);
};

// Long names only: a short one (/JS, /AA) turns up by chance in compressed data, and does nothing without these.
// An /OpenAction that only shows a page is common and harmless; one that acts needs one of these too.
const activeNames = nameIn([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
]);
const encryption = nameIn(['Encrypt']);
const objectStream = nameIn(['ObjStm', 'First']);
// The line end is one too many for some writers and one too few for others; readers take them all.
const streamStart = /(?<!end)stream[ \t]*[\r\n]/g;
const filters = nameIn(['Filter']);
const predictor = /\/Predictor\s+(?!1\b)\d/;
const flateAlone = /\/Filter\s*(?:\/(?:FlateDecode|Fl)(?=[\s/>])|\[\s*\/(?:FlateDecode|Fl)\s*\])/;

/** The reason to refuse a PDF: cut, not a document, protected by a password, or able to act when opened. */
export const inspectPdf = async (source: ByteSource): Promise<Refusal | undefined> => {
  const refused = inspectEnd((await tailOf(source, endMarkerDistance)).toString('latin1'), source.size);
  if (refused) return refused;
  const text = (await source.read(0, source.size)).toString('latin1');
  if (encryption.test(text)) return refuse('evidence.encrypted');
  if (activeNames.test(text)) return refuse('evidence.active');
  return inspectObjectStreams(text);
};

const inspectEnd = (tail: string, size: number): Refusal | undefined => {
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0) return refuse('evidence.truncated');
  if (/[^\0\s]/.test(tail.slice(end + 5))) return refuse('evidence.polyglot', { hidden: 'inconnu' });
  const start = /startxref\s+(\d+)\s*$/.exec(tail.slice(0, end))?.[1];
  return start === undefined || Number(start) >= size ? refuse('evidence.malformed') : undefined;
};

// A hostile file names a stream at every word, or lets streams overlap: what is looked at stays linear in its size.
const inspectObjectStreams = async (text: string): Promise<Refusal | undefined> => {
  let [streams, coded, decoded] = [0, 0, 0];
  for (const { index } of text.matchAll(streamStart)) {
    if (++streams > mostStreams) return refuse('evidence.unreadable');
    const dictionary = dictionaryBefore(text, index);
    if (!objectStream.test(dictionary)) continue;
    const body = text.slice(index, nextOf(text, 'endstream', index));
    coded += body.length;
    const objects = coded > text.length ? undefined : await decode(dictionary, body);
    decoded += objects?.length ?? 0;
    if (objects === undefined || decoded > largestObjects) return refuse('evidence.unreadable');
    if (activeNames.test(objects)) return refuse('evidence.active');
  }
  return undefined;
};

const dictionaryBefore = (text: string, streamAt: number): string => {
  const before = text.slice(Math.max(0, streamAt - 2048), streamAt);
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
};

const nextOf = (text: string, word: string, from: number): number => {
  const found = text.indexOf(word, from);
  return found < 0 ? text.length : found;
};

/** The text of an object stream; `undefined` when its coding is one that no ordinary producer uses for it. */
const decode = async (dictionary: string, stream: string): Promise<string | undefined> => {
  const body = stream.replace(/^stream[ \t]*(?:\r\n|\n|\r)/, '');
  if (!filters.test(dictionary)) return body;
  if (!flateAlone.test(dictionary) || predictor.test(dictionary)) return undefined;
  try {
    const objects = await inflateStream(Buffer.from(body, 'latin1'), { maxOutputLength: largestObjects });
    return objects.toString('latin1');
  } catch {
    return undefined;
  }
};
