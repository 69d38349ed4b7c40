import { describe, expect, test } from '@jest/globals';
import type { BookedRevision } from '@libs/application';
import type { DeclarationDetail, ExportedDeclaration } from '@libs/contracts';
import { day } from '@libs/kernel';
import { Referential } from '@libs/referential';
import { inventedReferential } from '../../../../libs/compliance/src/testing/invented-referential.js';
import { csvOf } from './csv.js';
import { exportedDeclaration, namesBy } from './exported-declaration.js';
import { jsonOf } from './json.js';

const line: ExportedDeclaration = {
  id: 'a',
  status: 'accepted',
  block: 1,
  row: 'X-1',
  rowTitle: 'Une ascension',
  title: 'Mont Analogue',
  first: day('2026-05-03'),
  last: day('2026-05-04'),
  declaredOn: day('2026-05-06'),
  quantity: 1.5,
  unit: 'jour',
  standing: 'counts',
  reason: null,
  toRevise: [],
  weight: 2.5,
  weightUnit: 'PT',
  evidenceCount: 1,
  decision: { outcome: 'accepted', decidedOn: day('2026-06-01'), reasons: 'Belle ascension.', weight: null },
};

async function* these(...all: ExportedDeclaration[]): AsyncGenerator<ExportedDeclaration> {
  yield* all;
}

const written = async (stream: AsyncIterable<Buffer | string>): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
};

const csv = (...all: ExportedDeclaration[]) => written(csvOf(these(...all)));

describe('the export for a spreadsheet', () => {
  test('is one line per declaration in French, with its byte order mark, dates and commas', async () => {
    const [header, first, rest] = (await csv(line)).split('\r\n');
    expect(header).toBe(
      '\ufeffÉtat;Bloc;Ligne;Intitulé de la ligne;Action;Premier jour;Dernier jour;Quantité;Unité;Déclarée le;' +
        'Dans le cycle;Pourquoi;À revoir;Poids compté;Unité de poids;Pièces;Décision;Décidée le;Motivation',
    );
    expect(first).toBe(
      'Retenue;1;X-1;Une ascension;Mont Analogue;03/05/2026;04/05/2026;1,5;jour;06/05/2026;' +
        'Compte;;;2,5;PT;1;Acceptée;01/06/2026;Belle ascension.',
    );
    expect(rest).toBe('');
  });

  test('writes what the référentiel says with the marks of French', async () => {
    const quoted = { ...line, rowTitle: 'Une ascension “hors liste”', toRevise: ['De jour ?', 'Encordé ?'] };
    expect(await csv(quoted)).toContain(';Une ascension «\u202fhors liste\u202f»;');
    expect(await csv(quoted)).toContain(';"De jour\u202f?\u202f; Encordé\u202f?";');
  });

  test('has its header where nothing is declared', async () => {
    expect((await csv()).split('\r\n')).toHaveLength(2);
  });

  test.each(['=1+1', '+1', '-1', '@SOMME(A1)', '\t=1', '\r=1', '＝1'])('disarms %j', async (title) => {
    expect(await csv({ ...line, title })).toContain(`'${title}`);
  });

  test('keeps semicolons, quotes and lines of a text inside its cell', async () => {
    const reasons = 'Un "mot"; puis\nune ligne';
    expect(await csv({ ...line, decision: { ...line.decision!, reasons } })).toContain(
      ';"Un ""mot""; puis\nune ligne"',
    );
  });

  test('fails as a whole where the reading of the declarations fails', async () => {
    async function* broken(): AsyncGenerator<ExportedDeclaration> {
      yield line;
      throw new Error('the database went away');
    }
    await expect(written(csvOf(broken()))).rejects.toThrow('the database went away');
  });
});

describe('the export as JSON', () => {
  const cycle = { id: 'c', specialty: 'x', number: 1, first: day('2023-01-01'), last: day('2028-12-31') };
  const head = { cycle, exportedOn: day('2026-11-22') };

  test.each([[[]], [[line]], [[line, { ...line, id: 'b' }]]])('is a whole document', async (declarations) => {
    expect(JSON.parse(await written(jsonOf(head, these(...declarations))))).toEqual({ ...head, declarations });
  });
});

describe('a declaration to export', () => {
  const referential = Referential.parse(inventedReferential);
  const booked = { version: '1.0', hash: '1', effectiveFrom: null, referential } as unknown as BookedRevision;
  const names = namesBy([booked], day('2026-11-22'));
  const [block] = referential.blocks;
  const row = block?.rows[0];
  const unit = referential.units[0];
  const detail = (more: object): DeclarationDetail =>
    ({
      id: 'a',
      status: 'planned',
      row: row?.id,
      title: null,
      action: { row: row?.id, quantity: 2, unit: unit?.id },
      standing: null,
      revision: null,
      evidenceCount: 0,
      ...more,
    }) as DeclarationDetail;

  test('is told in the words of its référentiel, by the one in force before it is declared', () => {
    expect(exportedDeclaration(detail({}), names)).toMatchObject({
      block: block?.number,
      unit: unit?.plural,
      standing: 'none',
      weight: null,
      weightUnit: null,
    });
  });

  test('names the questions whose answers keep it from counting', () => {
    const [question] = referential.questions;
    const facts = [{ name: question?.id, value: null, expected: '= true' }];
    const standing = { standing: 'does-not-count', reason: 'NOT_ELIGIBLE', block: 1, weight: null, facts };
    expect(exportedDeclaration(detail({ status: 'accepted', standing }), names).toRevise).toEqual([question?.label]);
    expect(exportedDeclaration(detail({ status: 'withdrawn', standing }), names).toRevise).toEqual([]);
  });

  test('weighs only where it counts, and is not judged any more once withdrawn', () => {
    const standing = { standing: 'does-not-count', reason: 'DUPLICATE', block: 1, weight: 3, facts: [] };
    expect(exportedDeclaration(detail({ status: 'accepted', standing }), names)).toMatchObject({
      standing: 'does-not-count',
      reason: 'DUPLICATE',
      weight: null,
    });
    expect(exportedDeclaration(detail({ status: 'invalidated', standing }), names)).toMatchObject({
      standing: 'closed',
      reason: null,
    });
  });
});
