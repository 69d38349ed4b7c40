import { expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { bufferSource } from './inspection/byte-source.js';
import { type Quarantine, receiveInto } from './reception.js';
import { samplePdf } from './testing/sample-files.js';

const quarantineThat = (failing: Partial<Quarantine>) => {
  const steps: string[] = [];
  const note = (step: string) => () => {
    steps.push(step);
    return Promise.resolve();
  };
  const quarantine: Quarantine = {
    write: note('write'),
    source: () => bufferSource(samplePdf()),
    seal: note('seal'),
    discard: note('discard'),
    ...failing,
  };
  return { quarantine, steps };
};
const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

test.each([
  ['while writing', { write: () => Promise.reject(full) }, ['discard']],
  ['while sealing', { seal: () => Promise.reject(full) }, ['write', 'discard']],
])(
  'a disk that is full %s is thrown, not blamed on the sender, and the quarantine is emptied',
  async (_, failing, steps) => {
    const under = quarantineThat(failing);
    await expect(receiveInto(under.quarantine, Readable.from([samplePdf()]), {})).rejects.toBe(full);
    expect(under.steps).toEqual(steps);
  },
);

test('a refused upload is never sealed', async () => {
  const under = quarantineThat({});
  await receiveInto(under.quarantine, Readable.from([samplePdf()]), { declaredType: 'image/png' });
  expect(under.steps).toEqual(['write', 'discard']);
});
