import {
  type ExportedDeclaration,
  declarationStatusWords,
  outcomeWords,
  reasonWords,
  standingWords,
  typo,
} from '@libs/contracts';
import { stringify } from 'csv-stringify';
import { Readable, pipeline } from 'node:stream';

const date = (day: string | null): string => day?.split('-').reverse().join('/') ?? '';
const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** The columns in the words of French readers, each with what it holds. */
const columns: readonly (readonly [string, (one: ExportedDeclaration) => string])[] = [
  ['État', ({ status }) => declarationStatusWords[status]],
  ['Bloc', ({ block }) => number(block)],
  ['Ligne', ({ row }) => row ?? ''],
  ['Intitulé de la ligne', ({ rowTitle }) => typo(rowTitle ?? '')],
  ['Action', ({ title }) => title ?? ''],
  ['Premier jour', ({ first }) => date(first)],
  ['Dernier jour', ({ last }) => date(last)],
  ['Quantité', ({ quantity }) => number(quantity)],
  ['Unité', ({ unit }) => unit ?? ''],
  ['Déclarée le', ({ declaredOn }) => date(declaredOn)],
  ['Dans le cycle', ({ standing }) => standingWords[standing]],
  ['Pourquoi', ({ reason }) => (reason === null ? '' : reasonWords[reason])],
  ['À revoir', ({ toRevise }) => typo(toRevise.join(' ; '))],
  ['Poids compté', ({ weight }) => number(weight)],
  ['Unité de poids', ({ weightUnit }) => weightUnit ?? ''],
  ['Pièces', ({ evidenceCount }) => number(evidenceCount)],
  ['Décision', ({ decision }) => (decision ? outcomeWords[decision.outcome] : '')],
  ['Décidée le', ({ decision }) => date(decision?.decidedOn ?? null)],
  ['Motivation', ({ decision }) => decision?.reasons ?? ''],
];

async function* cellsOf(declarations: AsyncIterable<ExportedDeclaration>): AsyncGenerator<string[]> {
  for await (const one of declarations) yield columns.map(([, of]) => of(one));
}

/**
 * The declarations for a French spreadsheet, line by line as they come: byte order mark, semicolons, and a quote before
 * whatever the spreadsheet would take for a formula.
 */
export const csvOf = (declarations: AsyncIterable<ExportedDeclaration>): Readable =>
  pipeline(
    Readable.from(cellsOf(declarations)),
    stringify({
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      header: true,
      columns: columns.map(([header]) => header),
    }),
    // What breaks the reading destroys the stream that is sent: the download fails, never ends short.
    () => undefined,
  );
