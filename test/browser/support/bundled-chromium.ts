import chromium, { inflate } from '@sparticuz/chromium';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A Chromium and what it has to find around it. */
export interface ChromiumProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
const cache = join(packageFolder, '../../.cache');
const unpacked = join(cache, 'delibere-chromium');

// The package unpacks into the folder of temporary files, and takes for whole whatever lies there.
const unpackInto = async (folder: string): Promise<void> => {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const unpacking = [chromium.executablePath(), inflate(join(packageFolder, 'bin/al2023.tar.br'))];
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(unpacking);
};

// Another run may unpack at the same time: the folder is there whole or not at all.
const unpackOnce = async (): Promise<void> => {
  if (existsSync(unpacked)) return;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${unpacked}-`);
  await unpackInto(folder);
  try {
    renameSync(folder, unpacked);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(unpacked)) throw error;
  }
};

/** The Chromium that came with `npm ci`, with the libraries that a bare machine lacks and letters to write with. */
export const bundledChromium = async (): Promise<ChromiumProgram> => {
  await unpackOnce();
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'), FONTCONFIG_PATH: join(unpacked, 'fonts') },
  };
};
