import type { Locator } from 'playwright-core';
import { samplePdf } from '../../../libs/evidence/src/testing/sample-files.js';

/** A small real PDF, as a page can be given it. */
export const pdfNamed = (name: string, text = `Attestation inventée : ${name}`) => ({
  name,
  mimeType: 'application/pdf',
  buffer: samplePdf(text),
});

/** Drops a file on a part of the page, as a hand does that drags it there. */
export const dropFile = async (
  target: Locator,
  { name, mimeType, buffer }: ReturnType<typeof pdfNamed>,
): Promise<void> => {
  const transfer = await target.page().evaluateHandle(
    `((name, type, base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    })(${[name, mimeType, buffer.toString('base64')].map((argument) => JSON.stringify(argument)).join(', ')})`,
  );
  for (const event of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(event, { dataTransfer: transfer });
};
