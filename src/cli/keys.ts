import { KeyRight, type ListedKey } from '../store/index.js';
import { withDatabase } from './database.js';
import { printable } from './messages.js';
import { UsageError } from './usage-error.js';

const rights = new Map(Object.values(KeyRight).map((right) => [right.toLowerCase(), right]));

/** `hearsay keys create`: prints the new key, on a line by itself, once and never again. @throws {UsageError} for a right that there is not */
export async function createKeyCommand(name: string, options: { readonly can: string }): Promise<number> {
  const wanted = rightsIn(options.can);
  await withDatabase(async (store) => {
    const key = await store.createKey(name, wanted);
    process.stderr.write('This is the only time that the key is shown. Send it as "Authorization: Bearer KEY".\n');
    process.stdout.write(`${key}\n`);
  });
  return 0;
}

/** `hearsay keys list`: a line for each key, never with the key itself. */
export async function listKeysCommand(): Promise<number> {
  await withDatabase(async (store) => {
    for (const key of await store.listKeys()) process.stdout.write(`${printable(keyText(key))}\n`);
  });
  return 0;
}

/** `hearsay keys revoke`: makes a key worthless at once. */
export async function revokeKeyCommand(name: string): Promise<number> {
  await withDatabase((store) => store.revokeKey(name));
  process.stdout.write(`${printable(`"${name}" is revoked.`)}\n`);
  return 0;
}

function rightsIn(list: string): KeyRight[] {
  return list.split(',').map((word) => {
    const right = rights.get(word.trim());
    if (right === undefined) throw new UsageError(`--can is ${JSON.stringify(list)}. Give one or more of ${[...rights.keys()].join(', ')}, with commas between them.`);
    return right;
  });
}

function keyText({ name, rights: may, createdAt, revokedAt }: ListedKey): string {
  const day = (moment: Date): string => moment.toISOString().slice(0, 10);
  return `${name}: may ${may.map((right) => right.toLowerCase()).join(', ')}; created ${day(createdAt)}${revokedAt === null ? '' : `; revoked ${day(revokedAt)}`}`;
}
