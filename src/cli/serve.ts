import { once } from 'node:events';
import { startServer } from '../api/index.js';
import { parseHost, parsePort, readConfig } from '../config.js';
import { openStore, type Store } from '../store/index.js';
import { databaseText } from './database.js';
import { printable, PROGRAM, problemText } from './messages.js';
import { ownerCommands } from './owner-commands.js';
import { openOwnerChannel, type OwnerChannel } from './owner/index.js';
import { seed } from '../../prisma/seed.js';
import { ServeError } from './serve-error.js';
import { ServedExtraction } from './served-extraction.js';

export interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly seedIfEmpty?: boolean;
}

/** `hearsay serve`: answers GraphQL until it is told to stop (SIGINT or SIGTERM), then ends what is under way. */
export async function serveCommand(options: ServeOptions): Promise<number> {
  const config = readConfig();
  const port = options.port === undefined ? config.port : parsePort(options.port, '--port');
  const host = options.host === undefined ? config.host : parseHost(options.host, '--host');
  const stop = stopSignal(config.startedByNpm);

  const store = await openStore({ databaseUrl: config.databaseUrl, dataDirectory: config.dataDirectory });
  try {
    const { applied } = await store.migrate();
    if (applied.length > 0) process.stderr.write(`${PROGRAM}: migrations applied: ${applied.join(', ')}\n`);
    if (options.seedIfEmpty && (await store.isEmpty())) await loadExamples(store);
    if (stop.aborted) return 0;
    const extraction = new ServedExtraction();
    const server = await startServer({ store, host, port, extract: (document) => extraction.extract(document) }).catch((error: unknown) => {
      throw listenError(error, host, port);
    });
    const channel = store.embedded ? await ownerChannel(store) : null;
    process.stdout.write(printableLines(welcome(server.url, host, store)));
    if (!stop.aborted) await once(stop, 'abort');
    process.stderr.write(`${PROGRAM}: stopping …\n`);
    await Promise.all([server.close(), channel?.close()]);
    await extraction.close();
    return 0;
  } finally {
    await store.close();
  }
}

/** The server answers without it, too: the commands that would use it are refused then, as they are while any other process has the database. */
async function ownerChannel(store: Store): Promise<OwnerChannel | null> {
  const log = (text: string): void => void process.stderr.write(`${text}\n`);
  try {
    return await openOwnerChannel({ store, commands: ownerCommands, log });
  } catch (error) {
    log(printable(`${PROGRAM}: commands cannot be handed over to this server, for it cannot make a socket. ${error instanceof Error ? error.message : String(error)}`));
    return null;
  }
}

/** How often it is looked whether npm is still there. */
const PARENT_MILLISECONDS = 100;

/**
 * Aborted by the first signal to stop; the second one ends the process at once. npm passes signals on to the shell that it starts, but
 * not every shell passes them on in turn: under npm, the end of that shell is a signal too.
 */
function stopSignal(startedByNpm: boolean): AbortSignal {
  const stop = new AbortController();
  for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(128 + number);
      stop.abort();
    });
  }
  const parent = process.ppid;
  if (startedByNpm) setInterval(() => process.ppid === parent || stop.abort(), PARENT_MILLISECONDS).unref();
  return stop.signal;
}

async function loadExamples(store: Store): Promise<void> {
  const counts = await seed(store, { onProblem: (place, problem) => process.stderr.write(`${problemText(place, problem)}\n`) });
  process.stderr.write(`${PROGRAM}: the database was empty: loaded ${counts.added} example articles\n`);
}

function welcome(url: string, host: string, store: Store): string[] {
  const everywhere = ['0.0.0.0', '::', '[::]'].includes(host);
  return [
    'Hearsay is ready.',
    '',
    `  GraphQL    ${url}  (POST, and GET for queries)`,
    `  GraphiQL   ${url}  (the same address in a browser, with examples to run)`,
    `  Health     ${new URL('/healthz', url).href}  ${new URL('/readyz', url).href}`,
    `  Database   ${databaseText(store)}`,
    '',
    ...(everywhere ? ['It answers on every network address of this machine.'] : []),
    'Press Ctrl+C to stop.',
  ];
}

const printableLines = (lines: readonly string[]): string => `${lines.map(printable).join('\n')}\n`;

/** What the system says to a server that cannot listen, in words that name the address. */
function listenError(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new ServeError('PORT_IN_USE', `Port ${port} on ${host} is taken by another program. Stop that, or choose another port with --port or PORT.`);
    case 'EACCES':
      return new ServeError('PORT_NOT_PERMITTED', `This user may not listen on port ${port}. Choose one above 1023 with --port or PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ServeError('NO_SUCH_HOST', `${host} is no address of this machine. Give 127.0.0.1, 0.0.0.0 or another of its own with --host or HOST.`);
    default:
      return error;
  }
}
