import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isRefusal } from '@libs/kernel';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { type EvidenceStore, type SealedEvidence, Sha256, type Upload } from '../evidence-store.js';
import { pdfOfSize, sampleJpeg, samplePdf, samplePng } from './sample-files.js';

export interface StoreUnderTest {
  readonly store: EvidenceStore;
  /** Everything the store holds, uploads under way and their remains included. */
  readonly contents: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const sha256Of = (bytes: Buffer) => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
const everything = async (stream: Readable) => Buffer.concat(await stream.toArray());
const inPieces = (bytes: Buffer, length = 7): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) => bytes.subarray(i * length, (i + 1) * length)),
  );

/** The first bytes, then what `then` does: never end, or fail. */
const interrupted = (bytes: Buffer, then: () => Promise<unknown>): Readable =>
  Readable.from(
    (async function* () {
      yield bytes;
      await then();
    })(),
  );

/** What every evidence store does, whatever it is made of. `create` hands out an empty one. */
export const evidenceStoreContract = (adapter: string, create: () => Promise<StoreUnderTest>): void => {
  describe(`the evidence store on ${adapter}`, () => {
    let under: StoreUnderTest;
    const seal = async (bytes: Buffer, upload: Upload = {}): Promise<SealedEvidence> => {
      const outcome = await under.store.receive(Readable.from([bytes]), upload);
      if (isRefusal(outcome)) throw new Error(outcome.rule);
      return outcome;
    };
    const addresses = async () => {
      const found: string[] = [];
      for await (const address of under.store.list()) found.push(address);
      return found.sort();
    };
    const expectRefused = async (source: AsyncIterable<Uint8Array>, rule: string, upload: Upload = {}) => {
      const before = await under.contents();
      expect(await under.store.receive(source, upload)).toMatchObject({ kind: 'refusal', rule: `evidence.${rule}` });
      expect(await under.contents()).toEqual(before);
    };

    beforeEach(async () => {
      under = await create();
    });
    afterEach(() => under.close());

    describe('receiving', () => {
      test.each([
        ['PDF', samplePdf(), 'application/pdf'],
        ['JPEG', sampleJpeg(), 'image/jpeg'],
        ['PNG', samplePng(), 'image/png'],
      ])('seals a %s under the digest of its bytes, in whatever pieces they come', async (_, bytes, mediaType) => {
        const sealed = await under.store.receive(inPieces(bytes));
        expect(sealed).toEqual({ sha256: sha256Of(bytes), size: bytes.length, mediaType });
      });

      test('keeps the same content once, also when it arrives ten times at once', async () => {
        const sealed = await Promise.all(Array.from({ length: 10 }, () => seal(samplePdf())));
        expect(new Set(sealed.map(({ sha256 }) => sha256)).size).toBe(1);
        expect(await addresses()).toEqual([sha256Of(samplePdf())]);
      });

      test('shows nothing before the last byte is in', async () => {
        let seen: readonly string[] = ['not looked yet'];
        const half = samplePdf().subarray(0, 200);
        const source = Readable.from(
          (async function* () {
            yield half;
            seen = await addresses();
            yield samplePdf().subarray(200);
          })(),
        );
        await under.store.receive(source);
        expect(seen).toEqual([]);
        expect(await addresses()).toHaveLength(1);
      });

      test('pulls no faster than it stores', async () => {
        let pulled = 0;
        const source = (async function* () {
          for (const piece of [samplePdf().subarray(0, 300), samplePdf().subarray(300)]) {
            pulled += 1;
            yield piece;
          }
        })();
        const reception = under.store.receive(source);
        expect(pulled).toBeLessThan(2);
        await reception;
        expect(pulled).toBe(2);
      });

      test('takes exactly 20 MB, and not one byte more', async () => {
        const exact = pdfOfSize(20_000_000);
        expect(await seal(exact)).toMatchObject({ size: 20_000_000 });
        await expectRefused(Readable.from([exact, Buffer.from(' ')]), 'too-large');
      });
    });

    describe('refusing leaves nothing behind:', () => {
      test('an empty file', () => expectRefused(Readable.from([]), 'empty'));
      test('a file cut short', () => expectRefused(inPieces(samplePdf().subarray(0, 300)), 'truncated'));
      test('fewer bytes than announced', () =>
        expectRefused(inPieces(samplePdf()), 'truncated', { declaredSize: samplePdf().length + 1 }));
      test('an oversized file', () => expectRefused(inPieces(samplePdf()), 'too-large', { limits: { maxBytes: 100 } }));
      test('a file that a multipart parser cut at a limit of its own', () =>
        expectRefused(Object.assign(inPieces(samplePdf()), { truncated: true }), 'too-large'));
      test('a mislabelled file', () => expectRefused(inPieces(samplePng()), 'mislabelled', { declaredName: 'a.pdf' }));
      test('a type that proves nothing', () => expectRefused(inPieces(Buffer.from('bonjour')), 'type-not-allowed'));
      test('an image of too many pixels', () => expectRefused(inPieces(samplePng(10_000, 10_000)), 'too-many-pixels'));
      test('a connection that breaks', () =>
        expectRefused(
          interrupted(samplePdf().subarray(0, 200), () => Promise.reject(new Error('ECONNRESET'))),
          'aborted',
        ));

      test('an upload called off, before it starts or half-way', async () => {
        await expectRefused(inPieces(samplePdf()), 'aborted', { signal: AbortSignal.abort() });
        const half = interrupted(samplePdf().subarray(0, 200), () => after(60_000, undefined, { ref: false }));
        await expectRefused(half, 'aborted', { signal: AbortSignal.timeout(50) });
        expect(half.destroyed).toBe(true);
      });

      test('a sender that falls silent, and one that drips for ever', async () => {
        const silent = interrupted(samplePdf().subarray(0, 200), () => after(60_000, undefined, { ref: false }));
        await expectRefused(silent, 'too-slow', { limits: { stallMs: 50 } });
        const dripping = (async function* () {
          yield samplePdf().subarray(0, 10);
          for (;;) yield await after(5, Buffer.from(' '));
        })();
        await expectRefused(dripping, 'too-slow', { limits: { stallMs: 1000, totalMs: 60 } });
      });

      test('of a type known by its first bytes, the rest is not even read', async () => {
        let pulled = 0;
        const source = (async function* () {
          for (; pulled < 1000; pulled += 1) yield Buffer.alloc(1000, 'x');
        })();
        await expectRefused(source, 'type-not-allowed');
        expect(pulled).toBeLessThan(10);
      });
    });

    describe('opening', () => {
      test('gives the exact bytes back, whole or in part', async () => {
        const { sha256, size } = await seal(samplePdf());
        const whole = await under.store.open(sha256);
        expect(whole).toMatchObject({ size, range: { first: 0, last: size - 1 } });
        expect(await everything(whole!.stream)).toEqual(samplePdf());
        const part = await under.store.open(sha256, { first: 5, last: 9 });
        expect(part).toMatchObject({ size, range: { first: 5, last: 9 } });
        expect(await everything(part!.stream)).toEqual(samplePdf().subarray(5, 10));
      });

      test('finds nothing under an address that was never sealed', async () => {
        expect(await under.store.open(sha256Of(samplePdf()))).toBeUndefined();
        expect(await under.store.verify(sha256Of(samplePdf()))).toBe('missing');
        expect(await under.store.keep(sha256Of(samplePdf()))).toBe(false);
      });

      test('never takes anything but a digest for an address', async () => {
        await expect(under.store.open('../../../etc/passwd' as Sha256)).rejects.toThrow('SHA-256');
      });
    });

    describe('collecting orphans', () => {
      const soon = () => new Date(Date.now() + 60_000);
      const earlier = () => new Date(Date.now() - 60_000);

      test('removes what no event refers to and keeps the rest, asked by list or by question', async () => {
        const [kept, orphan] = [await seal(samplePdf()), await seal(samplePng())];
        const referenced = (async function* () {
          yield await Promise.resolve(kept.sha256);
        })();
        const collected = await under.store.collectOrphans({ referenced, olderThan: soon() });
        expect(collected).toMatchObject({ blobs: [orphan.sha256] });
        expect(await addresses()).toEqual([kept.sha256]);
        await under.store.collectOrphans({ referenced: () => Promise.resolve(false), olderThan: soon() });
        expect(await under.contents()).toEqual([]);
      });

      test('spares a piece that was received or kept lately, since its event may be on the way', async () => {
        const { sha256 } = await seal(samplePdf());
        const nothing = () => Promise.resolve(false);
        expect(await under.store.collectOrphans({ referenced: nothing, olderThan: earlier() })).toMatchObject({
          blobs: [],
        });
        const threshold = await after(20, new Date());
        await after(20);
        expect(await under.store.keep(sha256)).toBe(true);
        expect(await under.store.collectOrphans({ referenced: nothing, olderThan: threshold })).toMatchObject({
          blobs: [],
        });
        expect(await under.store.verify(sha256)).toBe('intact');
      });

      test('spares a piece that is received again or referred to while the collector decides', async () => {
        const { sha256 } = await seal(samplePdf());
        const askedTwice = [false, true];
        const referenced = () => Promise.resolve(askedTwice.shift() ?? true);
        expect(await under.store.collectOrphans({ referenced, olderThan: soon() })).toMatchObject({ blobs: [] });
        expect(await under.store.verify(sha256)).toBe('intact');
        const olderThan = await after(20, new Date());
        const receivedAgain = async () => {
          await after(20);
          await seal(samplePdf());
          return false;
        };
        expect(await under.store.collectOrphans({ referenced: receivedAgain, olderThan })).toMatchObject({ blobs: [] });
        expect(await under.store.verify(sha256)).toBe('intact');
      });
    });
  });
};
