import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/index.js';

/** Adds /healthz, which answers while the process runs, and /readyz, which answers 200 only while the database does. */
export function addHealth(server: FastifyInstance, store: Pick<Store, 'ping'>): void {
  server.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      await store.ping();
    } catch {
      return reply.code(503).send({ status: 'unavailable', reason: 'The database cannot be asked, or its tables are not there.' });
    }
    return reply.send({ status: 'ready' });
  });
}
