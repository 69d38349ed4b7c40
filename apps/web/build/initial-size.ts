import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const KB = 1000;

interface Chunk {
  readonly code: string;
  readonly imports: readonly string[];
}

/** Bytes, gzipped, of the chunks that the page loads before it can show anything. */
export const initialBytes = (entry: string, chunks: ReadonlyMap<string, Chunk>): number => {
  const reached = new Set([entry]);
  for (const name of reached) chunks.get(name)?.imports.forEach((next) => reached.add(next));
  return [...reached].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);
};

/** Says how much JavaScript comes before the first screen, and fails the build above `limit` bytes gzipped. */
export const initialSize = (limit: number): Plugin => ({
  name: 'delibere:initial-size',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = new Map<string, Chunk>();
      for (const [name, output] of Object.entries(bundle)) if (output.type === 'chunk') chunks.set(name, output);
      const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry);
      if (!entry) return;
      const bytes = initialBytes(entry.fileName, chunks);
      const told = `JavaScript initial : ${(bytes / KB).toFixed(1)} ko gzip (au plus ${limit / KB})`;
      if (bytes > limit) this.error(told);
      process.stdout.write(`${told}\n`);
    },
  },
});
