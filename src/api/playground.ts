import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where the build puts the playground's files, seen from the built server. */
export const builtPlayground = fileURLToPath(new URL('../../web/playground/', import.meta.url));

/** Scripts, styles, fonts and requests of this server alone. The editor writes its own styles and draws its icons from data. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NOT_BUILT = 'The playground is not part of this build. GraphQL is answered at this address: POST, and GET for queries.\n';

/** Serves the playground's assets under /playground/assets/; gives what answers a browser that opens the API's address. */
export async function servePlayground(server: FastifyInstance, folder: string): Promise<(reply: FastifyReply) => FastifyReply> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (page === null) return (reply) => reply.code(404).type('text/plain; charset=utf-8').send(NOT_BUILT);
  await server.register(fastifyStatic, { root: join(folder, 'assets'), prefix: '/playground/assets/', index: false, immutable: true, maxAge: '365d' });
  return (reply) =>
    reply
      .header('content-security-policy', CONTENT_POLICY)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
}

/** Whether somebody opened the address in a browser, and not a program sent a query. */
export function wantsPage(request: FastifyRequest): boolean {
  const query = request.query as Readonly<Record<string, unknown>>;
  return !('query' in query) && /\btext\/html\b/.test(request.headers.accept ?? '');
}
