import { describe, expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { receptionLimits } from '../limits.js';
import { emptyZip, pdfOf, pdfWithObjectStream, sampleJpeg, samplePdf, samplePng } from '../testing/sample-files.js';
import { bufferSource } from './byte-source.js';
import { inspect } from './inspect.js';
import { recognise } from './recognise.js';

const pdf = (bytes: Buffer) => inspect('application/pdf', bufferSource(bytes), receptionLimits);
const png = (bytes: Buffer) => inspect('image/png', bufferSource(bytes), receptionLimits);
const jpeg = (bytes: Buffer) => inspect('image/jpeg', bufferSource(bytes), receptionLimits);
const refused = (rule: string) => expect.objectContaining({ kind: 'refusal', rule: `evidence.${rule}` });

const printed = (options: PDFKit.PDFDocumentOptions, write: (document: PDFKit.PDFDocument) => void = () => undefined) =>
  new Promise<Buffer>((resolve) => {
    const document = new PDFDocument(options);
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    write(document);
    document.end();
  });

describe('the content of a file', () => {
  test.each([
    ['attestation.pdf', 'application/pdf', samplePdf(), 'application/pdf'],
    ['photo.JPG', 'image/jpg', sampleJpeg(), 'image/jpeg'],
    ['scan.png', 'application/octet-stream', samplePng(), 'image/png'],
    ['sans extension', '', samplePng(), 'image/png'],
  ])('decides its type: %s announced as "%s"', async (declaredName, declaredType, bytes, mediaType) => {
    expect(await recognise(bytes, { declaredName, declaredType })).toBe(mediaType);
  });

  test.each([
    ['a PNG named .pdf', 'a.pdf', undefined, samplePng()],
    ['a PDF announced as an image', undefined, 'image/png; q=1', samplePdf()],
    ['a PDF named as a program', 'a.pdf.exe', 'application/pdf', samplePdf()],
    ['a page of text named .pdf', 'a.pdf', 'text/html', Buffer.from('<html></html>')],
  ])('is compared with what was announced: %s is mislabelled', async (_, declaredName, declaredType, bytes) => {
    expect(await recognise(bytes, { declaredName, declaredType })).toEqual(refused('mislabelled'));
  });

  test('is refused when no allowed type was announced either, and the refusal names what it is', async () => {
    expect(await recognise(emptyZip, { declaredName: 'a.zip' })).toMatchObject({
      rule: 'evidence.type-not-allowed',
      facts: { content: 'application/zip' },
    });
    expect(await recognise(Buffer.from('bonjour'), {})).toEqual(refused('type-not-allowed'));
  });
});

describe('a PDF', () => {
  test('that is whole and inert passes, whoever wrote it', async () => {
    expect(await pdf(samplePdf())).toBeUndefined();
    expect(await pdf(samplePdf('Avec signet', '/OpenAction [3 0 R /Fit]'))).toBeUndefined();
    expect(await pdf(await printed({}, (document) => document.text('Attestation de présence')))).toBeUndefined();
    expect(await pdf(pdfWithObjectStream('<< /Type /Outlines >>'))).toBeUndefined();
    expect(await pdf(Buffer.concat([samplePdf(), Buffer.from('\r\n\0\0')]))).toBeUndefined();
  });

  test('is truncated wherever it is cut before its end marker', async () => {
    const whole = await printed({}, (document) => document.text('Attestation de présence'));
    for (const kept of [0.1, 0.5, 0.9]) {
      expect(await pdf(whole.subarray(0, whole.length * kept))).toEqual(refused('truncated'));
    }
  });

  test('protected by a password is refused, though it would open without one', async () => {
    expect(await pdf(await printed({ ownerPassword: 'secret', pdfVersion: '1.7' }))).toEqual(refused('encrypted'));
    expect(await pdf(samplePdf('Avis', '/EncryptMetadata false'))).toBeUndefined();
  });

  test('that can act is refused, also when the name is disguised or lies in a compressed object', async () => {
    const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
    expect(await pdf(samplePdf('a', `/OpenAction ${script}`))).toEqual(refused('active'));
    expect(await pdf(samplePdf('a', '/OpenAction << /S /J#61vaScrip#74 >>'))).toEqual(refused('active'));
    expect(await pdf(samplePdf('a', '/OpenAction << /S /Launch /F (cmd.exe) >>'))).toEqual(refused('active'));
    expect(await pdf(pdfWithObjectStream(`4 0 ${script}`))).toEqual(refused('active'));
    expect(await pdf(await printed({}, (d) => d.file(Buffer.from('x'), { name: 'x.txt' })))).toEqual(refused('active'));
  });

  test('whose compressed objects cannot be read is refused rather than trusted', async () => {
    for (const filter of ['[/ASCIIHexDecode /FlateDecode]', '[/FlateDecode /ASCIIHexDecode]', '/Fl#61teDecode']) {
      expect(await pdf(pdfWithObjectStream('<< >>', `/Filter ${filter}`))).toEqual(refused('unreadable'));
    }
    for (const filter of ['[ /FlateDecode ]', '/FlateDecode/DecodeParms null', '/Fl']) {
      expect(await pdf(pdfWithObjectStream('<< >>', `/Filter ${filter}`))).toBeUndefined();
    }
    const bomb = pdfWithObjectStream(' '.repeat(65_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await pdf(bomb)).toEqual(refused('unreadable'));
  });

  test.each(['stream\n', '/First stream\n', '/First /Filter/Fl stream\n', '%PDF-', '/', '/J#61'])(
    'of 20 MB made to keep us busy ("%s" over and over) is settled within two seconds',
    async (word) => {
      const [end, start] = [samplePdf(), performance.now()];
      const at = end.lastIndexOf('startxref');
      await pdf(Buffer.concat([end.subarray(0, at), Buffer.alloc(19_000_000, word), end.subarray(at)]));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  test('with another file behind it, or without a cross-reference, is not a document', async () => {
    expect(await pdf(Buffer.concat([samplePdf(), emptyZip]))).toEqual(refused('polyglot'));
    expect(await pdf(Buffer.concat([samplePdf(), Buffer.from('<script>')]))).toEqual(refused('polyglot'));
    expect(await pdf(Buffer.from('%PDF-1.7\n%%EOF'))).toEqual(refused('malformed'));
    expect(
      await pdf(
        Buffer.from(
          pdfOf([])
            .toString()
            .replace(/startxref\n\d+/, 'startxref\n99999'),
        ),
      ),
    ).toEqual(refused('malformed'));
  });
});

describe('a PNG', () => {
  test('passes when whole, and is truncated wherever it is cut', async () => {
    expect(await png(samplePng())).toBeUndefined();
    for (let kept = 8; kept < samplePng().length; kept += 1) {
      expect(await png(samplePng().subarray(0, kept))).toEqual(refused('truncated'));
    }
  });

  test('with a flipped bit is malformed, and with something behind its end a polyglot', async () => {
    const flipped = samplePng();
    flipped[45] = (flipped[45] ?? 0) ^ 1;
    expect(await png(flipped)).toEqual(refused('malformed'));
    expect(await png(Buffer.concat([samplePng(), Buffer.from('<?php')]))).toEqual(refused('polyglot'));
    expect(await png(Buffer.concat([samplePng(), emptyZip]))).toEqual(refused('polyglot'));
  });

  test('of 20 MB made to keep us busy is malformed', async () => {
    const empty = Buffer.from('0000000049444154', 'hex');
    const chunk = Buffer.concat([empty, Buffer.from('35af061e', 'hex')]);
    const hostile = Buffer.concat([samplePng().subarray(0, 33), Buffer.alloc(19_000_000, chunk)]);
    expect(await png(hostile)).toEqual(refused('malformed'));
  });

  test('of a hundred million pixels is refused, however small the file', async () => {
    expect(await png(samplePng(10_000, 10_000))).toMatchObject({
      rule: 'evidence.too-many-pixels',
      facts: { megapixels: 100, maxMegapixels: 64 },
    });
  });
});

describe('a JPEG', () => {
  test('passes when whole, and is truncated wherever it is cut', async () => {
    expect(await jpeg(sampleJpeg())).toBeUndefined();
    for (let kept = 3; kept < sampleJpeg().length; kept += 1) {
      expect(await jpeg(sampleJpeg().subarray(0, kept))).toEqual(refused('truncated'));
    }
  });

  test('may carry the further images that telephones add, and nothing else', async () => {
    expect(await jpeg(Buffer.concat([sampleJpeg(), Buffer.alloc(7), sampleJpeg()]))).toBeUndefined();
    expect(await jpeg(Buffer.concat([sampleJpeg(), emptyZip]))).toEqual(refused('polyglot'));
    expect(await jpeg(Buffer.concat([sampleJpeg(), Buffer.from('<script>')]))).toEqual(refused('polyglot'));
  });

  test('that a PDF reader would open is a polyglot', async () => {
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 10]), Buffer.from('%PDF-1.7')]);
    const bytes = Buffer.concat([sampleJpeg().subarray(0, 2), comment, sampleJpeg().subarray(2)]);
    expect(await jpeg(bytes)).toEqual(refused('polyglot'));
  });

  test('without a surface is malformed, of a hundred million pixels refused', async () => {
    expect(await jpeg(sampleJpeg(0, 5))).toEqual(refused('malformed'));
    expect(await jpeg(sampleJpeg(10_000, 10_000))).toEqual(refused('too-many-pixels'));
  });

  test('of 20 MB made to keep us busy is malformed', async () => {
    const scan = Buffer.from([0xff, 0xda, 0, 2]);
    for (const word of [Buffer.from([0xff]), Buffer.from([0xff, 0xfe, 0, 2]), scan]) {
      const hostile = Buffer.concat([sampleJpeg().subarray(0, 2), Buffer.alloc(19_000_000, word)]);
      expect(await jpeg(hostile)).toEqual(refused('malformed'));
    }
  });

  test('with long coded data is walked across the windows it is read in', async () => {
    const whole = sampleJpeg();
    const coded = Buffer.alloc(200_000, Buffer.from([0x12, 0xff, 0x00, 0xff, 0xd0]));
    const long = Buffer.concat([whole.subarray(0, -2), coded, whole.subarray(-2)]);
    expect(await jpeg(long)).toBeUndefined();
    expect(await jpeg(long.subarray(0, -2))).toEqual(refused('truncated'));
  });
});
