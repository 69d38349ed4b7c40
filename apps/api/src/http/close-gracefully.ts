import type { FastifyInstance } from 'fastify';

const SWEEP_MS = 50;

/**
 * Lets the server end when its last answer is sent: a connection that falls idle while it closes is closed at once, and
 * not when its client or a timeout of a minute lets go of it.
 */
export const closeGracefully = (instance: FastifyInstance): void => {
  instance.addHook('preClose', async () => {
    const { server } = instance;
    if (!server.listening) return;
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.once('close', () => clearInterval(sweep));
  });
};
