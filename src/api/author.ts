import { GraphQLError } from 'graphql';
import type { Extraction } from '../extract/index.js';
import type { KeyHolder, KeyRight, Store } from '../store/index.js';
import type { Document } from '../text/index.js';
import type { Context } from './context.js';
import { ApiError } from './errors.js';

/** What mutations do to the store. */
export type Writing = Pick<Store, 'findKey' | 'ingest' | 'judge' | 'revokeJudgement' | 'correctSpeaker' | 'correctReport' | 'reject' | 'restore'>;

/** Who sends a request that may write, and what it is written with. */
export interface Author extends KeyHolder {
  readonly store: Writing;
  /** What is in an article; throws what the extractor throws. */
  readonly extract: (document: Document) => Promise<Extraction>;
}

/**
 * Who sends a request, by its `Authorization` header: null without one, or with one of another scheme than Bearer, which is not meant
 * for Hearsay. Throws UNAUTHENTICATED, with the status 401, for a key that is none or was revoked: a reader who believes in a key
 * that does not work should hear of it at the first query.
 */
export async function authorOf(authorization: string | undefined, store: Writing, extract: Author['extract']): Promise<Author | null> {
  const [scheme = '', key = ''] = (authorization ?? '').trim().split(/ +/, 2);
  if (scheme.toLowerCase() !== 'bearer') return null;
  const holder = await store.findKey(key);
  if (holder === null) {
    throw new GraphQLError('The API key is none that is good here. Check that it is whole and was not revoked, or send none: queries need no key.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: new Map([['www-authenticate', 'Bearer error="invalid_token"']]) } },
    });
  }
  return { ...holder, store, extract };
}

/** The author of a request that needs a right. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireRight({ author }: Context, right: KeyRight): Author {
  const how = `"hearsay keys create NAME --can ${right.toLowerCase()}" makes one`;
  if (author === null) {
    throw new ApiError('UNAUTHENTICATED', `This needs an API key with the right to ${right.toLowerCase()}, sent as "Authorization: Bearer KEY". ${how}.`);
  }
  if (!author.rights.includes(right)) {
    throw new ApiError('FORBIDDEN', `The API key does not have the right to ${right.toLowerCase()}. ${how} that has.`);
  }
  return author;
}

/** The name under which an author's work is recorded. */
export function signature({ name }: Author): string {
  return `key:${name}`;
}
