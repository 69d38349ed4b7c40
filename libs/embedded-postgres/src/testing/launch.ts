import { startEmbeddedPostgres } from '../embedded-postgres.js';

/** A launcher in a process of its own, to be killed by tests: says where its server is, then stays until SIGTERM. */
const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir });
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
process.stdout.write(`${JSON.stringify({ pid: server.pid, port: server.port, url: server.url('postgres') })}\n`);
