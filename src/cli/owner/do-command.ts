import { readConfig } from '../../config.js';
import { StoreError } from '../../store/index.js';
import { withDatabase } from '../database.js';
import { readAddress } from './address.js';
import type { OwnerCommand } from './command.js';
import { handOver, NobodyThere } from './hand-over.js';

/**
 * Does a command with the database that the environment names: here, or, where a server holds that database, there.
 * @param output takes what the command says on its way, and is waited for where it gives a promise; where it throws, the command is broken off
 * @param note takes lines for people, as `withDatabase` does
 * @returns the command's result
 * @throws what the command and `output` throw, DATA_DIRECTORY_IN_USE where another process than a server holds the database, and `HandoverError`
 */
export async function doCommand<Request, Input, Output, Result>(
  command: OwnerCommand<Request, Input, Output, Result>,
  request: Request,
  input: AsyncIterable<Input>,
  output: (message: Output) => unknown,
  note?: (line: string) => void,
): Promise<Result> {
  const { signal } = new AbortController();
  try {
    const here = async (message: Output): Promise<void> => void (await output(message));
    return await withDatabase((store) => command.run({ store, request, input, output: here, signal }), note);
  } catch (inUse) {
    if (!(inUse instanceof StoreError) || inUse.code !== 'DATA_DIRECTORY_IN_USE') throw inUse;
    const address = await readAddress(readConfig().dataDirectory);
    if (address === null) throw inUse;
    return (await handOver(address, command.name, request, input, output as (message: unknown) => unknown).catch((error: unknown) => {
      throw error instanceof NobodyThere ? inUse : error;
    })) as Result;
  }
}
