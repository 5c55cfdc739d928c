import { once } from 'node:events';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Address } from './address.js';
import { isObject } from './command.js';
import { HandoverError, ServerSideError } from './handover-error.js';
import { type Answer, jsonLines, line, ownVersion, versionHeader } from './protocol.js';

/** Nobody listens at an address: who wrote it is not there any more. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere';
}

/**
 * Has a server do a command: sends request and input, no faster than they are taken, and gives `output` what comes back, no faster than
 * that takes it, if it gives promises.
 * @returns the command's result
 * @throws {NobodyThere} where nobody listens; {HandoverError} where the server does not do it; {ServerSideError} where the command fails there;
 * what `input` and `output` throw; then the server stops
 */
export async function handOver(
  { path, token }: Address,
  name: string,
  request: unknown,
  input: AsyncIterable<unknown>,
  output: (message: unknown) => unknown,
): Promise<unknown> {
  const call = await connected(path, name, token);
  let inputError: unknown = null;
  async function* watched(): AsyncGenerator<unknown> {
    try {
      yield* input;
    } catch (error) {
      inputError = error;
      throw error;
    }
  }
  // What fails in sending is thrown into this one.
  async function* body(): AsyncGenerator<string> {
    yield line(request);
    for await (const item of watched()) yield line(item);
  }
  // Where it fails, so does the answer, unless that has come already and is what counts.
  const sending = pipeline(Readable.from(body()), call).catch(() => undefined);
  try {
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    for await (const answer of jsonLines(response) as AsyncIterable<Answer>) {
      if ('output' in answer) await output(answer.output);
      else if ('result' in answer) return answer.result;
      else throw failure(answer.error);
    }
  } catch (error) {
    if (error instanceof ServerSideError || error instanceof HandoverError) throw error;
    if (inputError === null && !isConnectionError(error)) throw error;
  } finally {
    call.destroy();
    await sending;
  }
  if (inputError !== null) throw inputError as Error;
  throw new HandoverError('SERVER_GONE', 'The server that holds the database ended before the command was done. What the command had stored by then is stored whole. Run it again, with the server or without.');
}

async function connected(path: string, name: string, token: string): Promise<ClientRequest> {
  const call = httpRequest({
    socketPath: path,
    agent: false,
    method: 'POST',
    path: `/${name}`,
    headers: { authorization: `Bearer ${token}`, [versionHeader]: ownVersion, 'content-type': 'application/x-ndjson' },
  });
  call.on('error', () => undefined); // told by what waits for the answer
  try {
    const [socket] = (await once(call, 'socket')) as [NonNullable<ClientRequest['socket']>];
    if (socket.connecting) await once(socket, 'connect');
  } catch (error) {
    throw new NobodyThere('Nobody listens there.', { cause: error });
  }
  return call;
}

function failure({ code, message }: { readonly code: string | null; readonly message: string }): Error {
  if (code !== null) return new ServerSideError(code, message);
  const error = new Error(message);
  error.stack = `In the server that holds the database: ${message}`;
  return error;
}

const isConnectionError = (error: unknown): boolean => isObject(error) && typeof error.code === 'string' && /^(E[A-Z]+|ERR_STREAM_PREMATURE_CLOSE)$/.test(error.code);
