import { crc32, deflateSync } from 'node:zlib';

/** A small whole PDF of the given indirect objects; offsets are right, so any reader opens it. */
export const pdfOf = (objects: readonly string[], trailer = ''): Buffer => {
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
};

const pages = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'];

/** A one-page PDF whose catalogue holds `extra`, and whose `title` makes it differ from the next. */
export const samplePdf = (title = 'Attestation', extra = ''): Buffer =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${extra} >>`, ...pages, `<< /Title (${title}) >>`]);

/** A PDF that keeps `objects` in a compressed object stream, where a search of the file does not see them. */
export const pdfWithObjectStream = (objects: string, dictionary = '/Filter /FlateDecode'): Buffer => {
  const body = deflateSync(Buffer.from(objects)).toString('latin1');
  const stream = `<< /Type /ObjStm /N 1 /First 4 /Length ${body.length} ${dictionary} >>\nstream\n${body}\nendstream`;
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', ...pages, stream]);
};

const chunk = (type: string, body: Buffer): Buffer => {
  const checked = Buffer.concat([Buffer.from(type), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(checked), 4);
  return Buffer.concat([frame.subarray(0, 4), checked, frame.subarray(4)]);
};

/** A black PNG; the announced size may be a lie about the pixels within. */
export const samplePng = (width = 4, height = 4, rows = 4): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(rows * 5))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const onePixel =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////' +
  '////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==';

/** A progressive JPEG of one pixel, or one that announces another size. */
export const sampleJpeg = (width = 1, height = 1): Buffer => {
  const bytes = Buffer.from(onePixel, 'base64');
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc2]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
};

/** The empty ZIP archive, behind which any file is one too. */
export const emptyZip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');

/** A PDF of exactly `bytes`, mostly padding. */
export const pdfOfSize = (bytes: number): Buffer => {
  const digitsVary = 16;
  const padded = samplePdf('x'.repeat(bytes - samplePdf('').length - digitsVary));
  const comment = `%${'x'.repeat(bytes - padded.length - 2)}\n`;
  const at = padded.lastIndexOf('startxref');
  return Buffer.concat([padded.subarray(0, at), Buffer.from(comment), padded.subarray(at)]);
};
