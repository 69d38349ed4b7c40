import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /^assets\/.*\.(css|js|mjs|svg|json)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

// Quality 9 is within 3 % of the best at a sixth of its time.
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

const compress = async (file: string): Promise<void> => {
  const source = await readFile(file);
  const [br, gz] = await Promise.all([brotli(source, { params }), zip(source, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
};

/** Puts a Brotli and a gzip copy beside every asset that gains from it, so that the server compresses nothing itself. */
export const compressed = (): Plugin => ({
  name: 'delibere:compressed',
  apply: 'build',
  async writeBundle({ dir = '.' }, bundle) {
    const names = Object.keys(bundle).filter((name) => compressible.test(name));
    await Promise.all(names.map((name) => compress(join(dir, name))));
  },
});
