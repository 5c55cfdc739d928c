import { KeyRight } from '../store/index.js';
import { isObject, type OwnerCommand, refuseInput } from './owner/index.js';

export interface CreateKeyRequest {
  readonly name: string;
  readonly rights: readonly KeyRight[];
}

/** A key as it is listed, with days in UTC. */
export interface KeyListed {
  readonly name: string;
  readonly rights: readonly KeyRight[];
  readonly created: string;
  /** Null while it is good. */
  readonly revoked: string | null;
}

/** `hearsay keys create`, wherever the database is open. Its result is the key, which is to be shown and never kept. */
export const createKeyForOwner: OwnerCommand<CreateKeyRequest, never, never, string> = {
  name: 'keys-create',

  readRequest(value) {
    if (!isObject(value) || typeof value.name !== 'string' || !Array.isArray(value.rights)) throw new TypeError('there is no name or no list of rights');
    const { name, rights } = value;
    return { name, rights: rights.map(readRight) };
  },

  readInput: refuseInput,

  run: ({ store, request: { name, rights } }) => store.createKey(name, rights),
};

/** `hearsay keys list`, wherever the database is open. */
export const listKeysForOwner: OwnerCommand<null, never, never, readonly KeyListed[]> = {
  name: 'keys-list',

  readRequest: () => null,

  readInput: refuseInput,

  async run({ store }) {
    const day = (moment: Date): string => moment.toISOString().slice(0, 10);
    return (await store.listKeys()).map(({ name, rights, createdAt, revokedAt }) => ({ name, rights, created: day(createdAt), revoked: revokedAt && day(revokedAt) }));
  },
};

/** `hearsay keys revoke`, wherever the database is open. It is given the key's name. */
export const revokeKeyForOwner: OwnerCommand<string, never, never, null> = {
  name: 'keys-revoke',

  readRequest(value) {
    if (typeof value !== 'string') throw new TypeError('the name is no string');
    return value;
  },

  readInput: refuseInput,

  async run({ store, request: name }) {
    await store.revokeKey(name);
    return null;
  },
};

function readRight(value: unknown): KeyRight {
  const right = Object.values(KeyRight).find((one) => one === value);
  if (right === undefined) throw new TypeError('a right is none that there is');
  return right;
}
