import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { StoreError } from '../store/index.js';
import { ApiError } from './errors.js';

/** What a caller learns of an error that is not theirs. */
interface Failure {
  readonly code: 'QUERY_TIMEOUT' | 'DATABASE_UNAVAILABLE' | 'INTERNAL_SERVER_ERROR';
  readonly message: string;
}

/**
 * Makes the function that decides what of an error a caller may see: their own mistakes in full; of all else a code and what
 * to do. What is neither theirs nor known goes to `log` with its cause, never to the caller.
 */
export function failureFormatter(log: (text: string) => void): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof ApiError || formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
    const { code, message } = failureOf(cause);
    if (code !== 'QUERY_TIMEOUT') log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    const { locations, path } = formatted;
    return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: { code } };
  };
}

function failureOf(cause: unknown): Failure {
  if (cause instanceof StoreError && cause.code === 'DATABASE_TIMEOUT') {
    return { code: 'QUERY_TIMEOUT', message: 'The answer took too long to find. Ask for smaller pages, fewer nested lists or a narrower filter.' };
  }
  if (cause instanceof StoreError) {
    return { code: 'DATABASE_UNAVAILABLE', message: 'The database cannot be asked right now. Try again later.' };
  }
  return { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong in the server. It has been written to its log.' };
}
