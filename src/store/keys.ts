import { createHash, randomBytes } from 'node:crypto';
import { KeyRight, type PrismaClient } from './generated/client.js';

export { KeyRight };

/** A key as it is listed: never the key itself, which is nowhere kept. */
export interface ListedKey {
  readonly name: string;
  readonly rights: readonly KeyRight[];
  readonly createdAt: Date;
  /** Null while it is good. */
  readonly revokedAt: Date | null;
}

/** Who holds a key, and what they may do. */
export interface KeyHolder {
  readonly name: string;
  readonly rights: readonly KeyRight[];
}

export type KeyErrorCode = 'KEY_NAME_INVALID' | 'KEY_NAME_TAKEN' | 'KEY_NOT_FOUND';

/** What is wrong with a request about API keys. The message never holds a key. */
export class KeyError extends Error {
  override readonly name = 'KeyError';

  constructor(
    readonly code: KeyErrorCode,
    message: string,
  ) {
    super(message);
  }
}

// Invisible characters could make two names look the same.
const validName = /^(?! )[^\p{C}\p{Zl}\p{Zp}]{1,100}(?<! )$/u;
const validKey = /^hearsay_[\w-]{43}$/;

/**
 * Makes a key and keeps its hash.
 * @returns the key, which nobody can find out again
 * @throws {KeyError} KEY_NAME_INVALID or KEY_NAME_TAKEN: what a key did is signed with its name, so that no name is given twice
 */
export async function createKey(prisma: PrismaClient, name: string, rights: readonly KeyRight[]): Promise<string> {
  if (!validName.test(name)) {
    throw new KeyError('KEY_NAME_INVALID', 'The name of a key has 1 to 100 characters that can be seen, and no blank at either end.');
  }
  const key = `hearsay_${randomBytes(32).toString('base64url')}`;
  const { count } = await prisma.apiKey.createMany({ data: [{ name, hash: hashOf(key), rights: [...new Set(rights)] }], skipDuplicates: true });
  if (count === 0) {
    throw new KeyError('KEY_NAME_TAKEN', `There is a key, or was one, of the name "${name}". Choose another: what a key did is signed with its name.`);
  }
  return key;
}

/** All keys, those that were revoked too, the oldest first. */
export async function listKeys(prisma: PrismaClient): Promise<ListedKey[]> {
  return await prisma.apiKey.findMany({ orderBy: { id: 'asc' }, select: { name: true, rights: true, createdAt: true, revokedAt: true } });
}

/** Makes a key worthless from now on, for good. Throws `KeyError` KEY_NOT_FOUND unless there is a good one of that name. */
export async function revokeKey(prisma: PrismaClient, name: string): Promise<void> {
  // The clock may have been put back since it was made.
  const revoked = validName.test(name) && await prisma.$executeRaw`
    UPDATE api_key SET revoked_at = greatest(clock_timestamp(), created_at) WHERE name = ${name} AND revoked_at IS NULL`;
  if (!revoked) throw new KeyError('KEY_NOT_FOUND', `There is no key of the name "${name}" that could be revoked. "hearsay keys list" shows all.`);
}

/**
 * Who holds a key; null where it is none that is good. It is found by its hash: how long an index takes to find a hash, or not to,
 * tells nothing of the key to those who send guesses, for they do not choose what their guesses' hashes begin with.
 */
export async function findKey(prisma: PrismaClient, key: string): Promise<KeyHolder | null> {
  if (!validKey.test(key)) return null;
  return await prisma.apiKey.findFirst({ where: { hash: hashOf(key), revokedAt: null }, select: { name: true, rights: true } });
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
