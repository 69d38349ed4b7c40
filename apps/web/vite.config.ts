import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type UserConfig, defineConfig } from 'vite';
import { compressed } from './build/compressed.js';
import { initialSize } from './build/initial-size.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const libs = fileURLToPath(new URL('../../libs/', import.meta.url));
const api = process.env['API_URL'] ?? 'http://localhost:3000';

const KB = 1000;

export default defineConfig(({ command }) => {
  // What is built is for production, also when tests build it in an environment of their own.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return configuration;
});

const configuration: UserConfig = {
  root,
  plugins: [react(), initialSize(180 * KB), compressed()],
  resolve: { alias: [{ find: /^@libs\/([^/]+)$/, replacement: `${libs}$1/src/index.ts` }] },
  // The server puts a nonce of its own in place of this one in every page it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // Of our own libraries only what is imported by name comes along: none of them does anything when it is loaded.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.startsWith(libs) } },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/auth', '/oidc', '/health'].map((path) => [path, { target: api }])),
  },
};
