import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1' }, () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });

/** The port kept in the data folder while it is free, otherwise another one, kept from now on. */
export const keptPort = async (dataDir: string): Promise<number> => {
  const file = join(dataDir, 'port');
  const kept = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
  const port = (await tryPort(kept || 0)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('Aucun port libre sur 127.0.0.1 pour PostgreSQL.');
  if (port !== kept) writeFileSync(file, `${port}\n`);
  return port;
};
