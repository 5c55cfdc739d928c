import { KeyRight } from '../store/index.js';
import { createKeyForOwner, type KeyListed, listKeysForOwner, revokeKeyForOwner } from './keys-for-owner.js';
import { printable } from './messages.js';
import { doCommand, noInput } from './owner/index.js';
import { UsageError } from './usage-error.js';

const rightsByWord = new Map(Object.values(KeyRight).map((right) => [right.toLowerCase(), right]));

/** `hearsay keys create`: prints the new key, on a line by itself, once and never again. @throws {UsageError} for a right that there is not */
export async function createKeyCommand(name: string, options: { readonly can: string }): Promise<number> {
  const key = await doCommand(createKeyForOwner, { name, rights: rightsIn(options.can) }, noInput(), nothing);
  process.stderr.write('This is the only time that the key is shown. Send it as "Authorization: Bearer KEY".\n');
  process.stdout.write(`${key}\n`);
  return 0;
}

/** `hearsay keys list`: a line for each key, never with the key itself. */
export async function listKeysCommand(): Promise<number> {
  for (const key of await doCommand(listKeysForOwner, null, noInput(), nothing)) process.stdout.write(`${printable(keyText(key))}\n`);
  return 0;
}

/** `hearsay keys revoke`: makes a key worthless at once. */
export async function revokeKeyCommand(name: string): Promise<number> {
  await doCommand(revokeKeyForOwner, name, noInput(), nothing);
  process.stdout.write(`${printable(`"${name}" is revoked.`)}\n`);
  return 0;
}

/** These commands say nothing on their way. */
const nothing = (): void => undefined;

function rightsIn(list: string): KeyRight[] {
  return list.split(',').map((word) => {
    const right = rightsByWord.get(word.trim());
    if (right === undefined) throw new UsageError(`--can is ${JSON.stringify(list)}. Give one or more of ${[...rightsByWord.keys()].join(', ')}, with commas between them.`);
    return right;
  });
}

function keyText({ name, rights, created, revoked }: KeyListed): string {
  return `${name}: may ${rights.map((right) => right.toLowerCase()).join(', ')}; created ${created}${revoked === null ? '' : `; revoked ${revoked}`}`;
}
