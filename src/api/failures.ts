import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CurationError, ExtractionError, StoreError } from '../store/index.js';
import { InputProblem } from '../text/index.js';
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
    const cause = rootOf(error);
    const { code, ...own } = mistake(formatted, cause) ?? failureOf(cause);
    if (code === 'INTERNAL_SERVER_ERROR' || code === 'DATABASE_UNAVAILABLE') log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    const { message = formatted.message } = own;
    const { locations, path } = formatted;
    return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: { code } };
  };
}

/** The code of a mistake of the caller's, with a message where GraphQL's own would not help; null where it is none. */
function mistake({ extensions }: GraphQLFormattedError, cause: unknown): { readonly code: unknown; readonly message?: string } | null {
  // Whoever found it, a resolver or a validation: the code stays that of the mistake.
  if (cause instanceof ApiError) return { code: cause.extensions['code'] };
  if (cause instanceof RangeError && extensions?.['code'] === 'GRAPHQL_PARSE_FAILED') {
    return { code: 'QUERY_TOO_COMPLEX', message: 'The query nests too deeply to be read. Ask for less depth.' };
  }
  if (extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return { code: extensions?.['code'] };
  if (cause instanceof CurationError || cause instanceof InputProblem || cause instanceof ExtractionError) return { code: cause.code };
  // An operation of a kind that the schema does not have.
  return cause instanceof GraphQLError ? { code: 'OPERATION_RESOLUTION_FAILURE' } : null;
}

/** The error that all those around it were made for. */
function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
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
