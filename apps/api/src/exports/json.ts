import type { ExportedCycle, ExportedDeclaration } from '@libs/contracts';
import { Readable } from 'node:stream';

async function* piecesOf(
  head: Omit<ExportedCycle, 'declarations'>,
  declarations: AsyncIterable<ExportedDeclaration>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"declarations":[`;
  let separator = '';
  for await (const one of declarations) {
    yield `${separator}\n${JSON.stringify(one)}`;
    separator = ',';
  }
  yield '\n]}\n';
}

/** An `ExportedCycle` written declaration by declaration as they come. */
export const jsonOf = (...parts: Parameters<typeof piecesOf>): Readable =>
  Readable.from(piecesOf(...parts), { objectMode: false });
