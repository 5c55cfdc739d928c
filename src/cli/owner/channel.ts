import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import type { Store } from '../../store/index.js';
import { isForUsers } from '../messages.js';
import { type Address, newAddresses, removeAddress, writeAddress } from './address.js';
import type { OwnerCommand } from './command.js';
import { HandoverError } from './handover-error.js';
import { type Answer, jsonLines, line, ownVersion, versionHeader } from './protocol.js';

export interface OwnerChannel {
  /** Tells the commands under way to stop, waits until they have brought what they are at to an end, and takes the channel away. */
  close(): Promise<void>;
}

export interface OwnerChannelOptions {
  /** Of the embedded database; it stays open. */
  readonly store: Store;
  readonly commands: readonly OwnerCommand<unknown, unknown, unknown, unknown>[];
  /** Where what went wrong inside Hearsay is written. */
  readonly log: (text: string) => void;
}

/** Milliseconds after which whoever does not take the rest of an answer goes without, when the server stops. */
const longestEnd = 10_000;

/**
 * Listens in the data directory of the embedded database for commands of its owner.
 * @throws what the system says where it cannot listen there, nor in the folder for temporary files
 */
export async function openOwnerChannel({ store, commands, log }: OwnerChannelOptions): Promise<OwnerChannel> {
  const stop = new AbortController();
  const running = new Set<Promise<void>>();
  await removeAddress(store.location); // left behind by a server that was killed
  const { server, address } = await listening(store.location);

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const answering = answer(request, response).finally(() => running.delete(answering));
    running.add(answering);
  });
  await writeAddress(store.location, address);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    const signal = AbortSignal.any([stop.signal, gone.signal]);
    const leave = (): void => gone.abort(new Error('Whoever called is gone.'));
    request.on('error', leave);
    response.on('error', leave).on('close', leave);
    try {
      check(request, address.token);
      await say(response, { result: await called(request, response, signal) }, signal);
    } catch (error) {
      if (!gone.signal.aborted) await say(response, { error: told(error) }, signal);
    }
    if (!gone.signal.aborted) await end(request, response);
  }

  async function called(request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<unknown> {
    const command = commands.find(({ name }) => request.url === `/${name}`);
    if (command === undefined) throw new HandoverError('HANDOVER_REFUSED', `The server has no command ${JSON.stringify(request.url)}.`);
    // Piped, for the request itself cannot be ended without its answer.
    const body = request.pipe(new PassThrough());
    signal.addEventListener('abort', () => body.destroy(signal.reason as Error));
    if (signal.aborted) throw signal.reason;
    const input = jsonLines(body);
    return await command.run({
      store,
      request: read(command.readRequest.bind(command), (await input.next()).value),
      input: each(input, (value) => read(command.readInput.bind(command), value)),
      output: (message) => say(response, { output: message }, signal),
      signal,
    });
  }

  function told(error: unknown): { code: string | null; message: string } {
    if (isForUsers(error)) return { code: error.code, message: error.message };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(message);
    return { code: null, message };
  }

  return {
    async close() {
      stop.abort(new HandoverError('SERVER_STOPPING', 'The server that holds the database was stopped. What the command had stored by then is stored whole. Run it again, with the server or without.'));
      server.close();
      const longest = setTimeout(() => server.closeAllConnections(), longestEnd);
      await Promise.all(running);
      clearTimeout(longest);
      server.closeAllConnections();
      await removeAddress(store.location);
    },
  };
}

async function listening(dataDirectory: string): Promise<{ server: Server; address: Address }> {
  let failure: unknown;
  for await (const address of newAddresses(dataDirectory)) {
    // Hours may pass until all of a request has come.
    const server = createServer({ requestTimeout: 0 });
    const before = process.umask(0o177); // the socket is made within the call, mode 0600
    try {
      server.listen(address.path);
    } finally {
      process.umask(before);
    }
    try {
      await once(server, 'listening');
      return { server, address };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function check(request: IncomingMessage, token: string): void {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new HandoverError('HANDOVER_REFUSED', 'The server that holds the database takes commands of its owner only.');
  const version = request.headers[versionHeader];
  if (version !== ownVersion) {
    throw new HandoverError('SERVER_VERSION_DIFFERS', `The server that holds the database is Hearsay ${ownVersion}, and this command is ${String(version)}. Stop the server and start it with the version of the command.`);
  }
}

/** Whoever calls is of the same version and the same user: what does not fit is no mistake that a user could mend. */
function read<T>(reader: (value: unknown) => T, value: unknown): T {
  try {
    return reader(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new HandoverError('HANDOVER_REFUSED', `What was handed over cannot be read: ${error.message}.`);
  }
}

async function* each<T, R>(items: AsyncIterable<T>, work: (item: T) => R): AsyncGenerator<R> {
  for await (const item of items) yield work(item);
}

/**
 * Ends an answer when the rest of its request has come, or whoever called has hung up, which they do once they have the answer. If the
 * connection were closed with something left to read, the system might throw away what is on its way back.
 */
async function end(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await new Promise<void>((ended) => {
    response.on('close', ended);
    const last = (): void => void response.end(ended);
    if (request.readableEnded) last();
    else request.on('end', last).unpipe().resume();
  });
}

/** Waits until there is room for more. Where whoever called is gone, nothing is said to anybody. */
async function say(response: ServerResponse, answer: Answer, signal: AbortSignal): Promise<void> {
  if (response.destroyed || response.write(line(answer))) return;
  await once(response, 'drain', { signal }).catch(() => undefined);
}
