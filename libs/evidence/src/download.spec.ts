import { describe, expect, test } from '@jest/globals';
import { downloadHeaders, rangeOf } from './download.js';
import { SealedEvidence } from './evidence-store.js';

const evidence = SealedEvidence.parse({ sha256: 'ab'.repeat(32), size: 1000, mediaType: 'application/pdf' });
const dispositionOf = (fileName: string) => downloadHeaders({ evidence, fileName })['content-disposition'];

describe('the headers of a download', () => {
  test('forbid sniffing, running and caching, and name the content by its digest', () => {
    expect(downloadHeaders({ evidence, fileName: 'a.pdf' })).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '1000',
      etag: `"${'ab'.repeat(32)}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  test('give a French name in UTF-8, with an ASCII one for old clients', () => {
    expect(dispositionOf('Présence d’été (2026).pdf')).toBe(
      `attachment; filename="Presence d_ete (2026).pdf"; filename*=UTF-8''Pr%C3%A9sence%20d%E2%80%99%C3%A9t%C3%A9%20%282026%29.pdf`,
    );
  });

  test('let no name break out of the header, climb folders or disguise its extension', () => {
    expect(dispositionOf('a"\r\nset-cookie: x.pdf')).toContain('filename="a set-cookie x.pdf"');
    expect(dispositionOf('../../etc/passwd')).toContain('filename="etc passwd.pdf"');
    expect(dispositionOf('facture\u202Efdp.exe')).toContain('filename="facture fdp.pdf"');
    expect(dispositionOf('\ud800')).toContain("filename*=UTF-8''%EF%BF%BD.pdf");
    expect(dispositionOf('   ')).toContain('filename="piece.pdf"');
  });

  test('say which part is sent', () => {
    const headers = downloadHeaders({ evidence, fileName: 'a', range: { first: 10, last: 19 } });
    expect(headers).toMatchObject({ 'content-length': '10', 'content-range': 'bytes 10-19/1000' });
  });
});

describe('a Range header', () => {
  test.each([
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=900-', { first: 900, last: 999 }],
    ['bytes=-100', { first: 900, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=990-5000', { first: 990, last: 999 }],
    ['bytes=0-1,5-6', undefined],
    ['bytes=5-1', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ])('%s', (header, range) => {
    expect(rangeOf(header, 1000)).toEqual(range);
  });

  test('beyond the end is refused', () => {
    expect(rangeOf('bytes=1000-', 1000)).toMatchObject({ rule: 'evidence.range-not-satisfiable' });
    expect(rangeOf('bytes=-0', 1000)).toMatchObject({ rule: 'evidence.range-not-satisfiable' });
  });
});
