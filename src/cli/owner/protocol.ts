import { lines } from '../../text/index.js';
import { packageVersion } from '../package-root.js';
import { HandoverError } from './handover-error.js';

/**
 * The channel between the server that holds the embedded database and the commands of the same user: HTTP over a socket of the file system.
 * `POST /<command>`, with the token of the channel as the bearer and the version of both in a header. The body is lines of JSON: the
 * request, then the input. So is the answer: any number of `output`, then one `result` or `error`, without which it is cut short.
 */
export const versionHeader = 'hearsay-version';

/** Raised with every change of the protocol or of a command. */
const protocol = 2;

export const ownVersion = `${packageVersion}/${protocol}`;

export type Answer =
  | { readonly output: unknown }
  | { readonly result: unknown }
  /** `code` is null for a mistake in Hearsay; then `message` is for its makers. */
  | { readonly error: { readonly code: string | null; readonly message: string } };

/** The longest line of an input file as JSON, and room for where it stands. */
const maxLineBytes = 32 * 1024 * 1024;

export const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** @throws {HandoverError} HANDOVER_REFUSED where a line is no JSON; what `bytes` throws */
export async function* jsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  for await (const { number, bytes: content } of lines(bytes, maxLineBytes)) {
    if (content === null) throw new HandoverError('HANDOVER_REFUSED', `Line ${number} is too long.`);
    let value: unknown;
    try {
      value = JSON.parse(Buffer.from(content).toString());
    } catch {
      throw new HandoverError('HANDOVER_REFUSED', `Line ${number} is no JSON.`);
    }
    yield value;
  }
}
