import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Store } from '../store/index.js';
import { authorOf, type Author, type Writing } from './author.js';
import { newContext, type Context } from './context.js';
import { failureFormatter } from './failures.js';
import { addHealth } from './health.js';
import { addErrorAnswers, answerError } from './http-errors.js';
import { builtPlayground, servePlayground, wantsPage } from './playground.js';
import { allowPlainGet } from './plain-get.js';
import { fieldResolver } from './resolver.js';
import { buildSchema } from './schema.js';

export interface ServerOptions {
  /** An open, migrated store. It stays open when the server closes. */
  readonly store: Pick<Store, 'read' | 'ping'> & Writing;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Finds what is in an article that a mutation gives. Default: here, and nothing else is answered meanwhile. */
  readonly extract?: Author['extract'];
  /** Where what went wrong is written. Default: standard error. */
  readonly log?: (text: string) => void;
  /** The folder with the built playground. Default: where the build puts it. */
  readonly playground?: string;
}

export interface RunningServer {
  /** The address of the API, for people and programs. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those under way end, and gives up on them after ten seconds. */
  close(): Promise<void>;
}

/** Bytes that a request's body may have. */
const LARGEST_BODY = 256 * 1024;
/** Words and signs that a query may have. */
const MOST_TOKENS = 4000;
/** Milliseconds in which a request must have arrived in whole. */
const SLOWEST_REQUEST = 30_000;

/** Starts to serve the API over HTTP. Throws what the system says where it cannot listen: EADDRINUSE and the like. */
export async function startServer({ store, host, port, extract = extractHere, log = logToStandardError, playground = builtPlayground }: ServerOptions): Promise<RunningServer> {
  const server = fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST,
    frameworkErrors: (error, _request, reply) => void answerError(error, reply, log),
  });
  const apollo = new ApolloServer<Context>({
    schema: buildSchema(),
    fieldResolver,
    introspection: true,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: failureFormatter(log),
    logger: { debug: () => undefined, info: () => undefined, warn: log, error: log },
    plugins: [
      ApolloServerPluginCacheControlDisabled(), // it would hook every field
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(), // no other host hears of anything
      fastifyApolloDrainPlugin(server),
    ],
  });
  await apollo.start();
  try {
    addErrorAnswers(server, log);
    server.addHook('onSend', async (_request, reply) => {
      void reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    });
    addHealth(server, store);
    await addGraphql(server, apollo, { store, extract }, playground);
    await server.listen({ host, port });
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const { port: bound } = server.server.address() as AddressInfo;
  return { url: `http://${urlHost(host)}:${bound}/graphql`, port: bound, close: () => apollo.stop() };
}

async function addGraphql(server: FastifyInstance, apollo: ApolloServer<Context>, { store, extract }: Required<Pick<ServerOptions, 'store' | 'extract'>>, playground: string): Promise<void> {
  const page = await servePlayground(server, playground);
  const read: Store['read'] = (statement) => store.read(statement);
  const answer = fastifyApolloHandler(apollo, { context: async ({ headers }: FastifyRequest) => newContext(read, await authorOf(headers.authorization, store, extract)) }) as (
    this: FastifyInstance,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<unknown>;
  server.get('/', (_request, reply) => reply.redirect('/graphql'));
  server.get('/graphql', async function (request, reply) {
    if (wantsPage(request)) return page(reply);
    allowPlainGet(request);
    return answer.call(this, request, reply);
  });
  server.post('/graphql', answer);
  server.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (_request, reply) => reply.code(405).header('allow', 'GET, POST').send(),
  });
}

/** The extractor takes 50 MB and some time to load: that waits until the first article comes. */
const extractHere: Author['extract'] = async (document) => (await import('../extract/index.js')).extract(document);

function logToStandardError(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The name under which this machine reaches what listens on a host. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
