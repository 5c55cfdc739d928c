import type { Store } from '../../store/index.js';

/**
 * What a command of the command line does with the database, wherever that is open: in the command's own process, or in that of the server
 * that holds the embedded database. All but the store goes over the channel between the two, as JSON.
 */
export interface OwnerCommand<Request, Input, Output, Result> {
  /** Of small letters and hyphens. */
  readonly name: string;
  /** @throws {TypeError} where what came over the channel is no request */
  readRequest(value: unknown): Request;
  /** @throws {TypeError} where what came over the channel is no item of input */
  readInput(value: unknown): Input;
  run(call: OwnerCall<Request, Input, Output>): Promise<Result>;
}

export interface OwnerCall<Request, Input, Output> {
  readonly store: Store;
  readonly request: Request;
  /** Fails when `signal` is aborted. What is done by then is to be brought to a good end. */
  readonly input: AsyncIterable<Input>;
  /** Whoever waits for it goes no faster than the output is taken. */
  readonly output: (message: Output) => Promise<void>;
  /** Aborted when the server stops, or when whoever called is gone. */
  readonly signal: AbortSignal;
}

/** The input of a command that takes none. */
export async function* noInput(): AsyncGenerator<never> {
  // nothing
}

/** How such a command reads what came over the channel all the same. */
export function refuseInput(): never {
  throw new TypeError('the command takes no input');
}

/** Whether what came over the channel has properties to look at. */
export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
