import { StoreError } from './errors.js';

/** What a failed connection, or a connection that failed at work, says to a user; an error of another kind comes back as it is. */
export function connectionError(error: unknown, location: string): unknown {
  if (error instanceof StoreError) return error;
  const { code, message } = describe(error);
  switch (code) {
    case '28P01':
    case '28000':
      return new StoreError(
        'DATABASE_ACCESS_DENIED',
        `The database at ${location} refuses the user or password of the database URL. Check both.`,
        { cause: error },
      );
    case '3D000':
      return new StoreError(
        'DATABASE_MISSING',
        `There is no such database at ${location}. Create it, for example with "createdb", or correct the database URL.`,
        { cause: error },
      );
    case '42501':
      return new StoreError(
        'DATABASE_ACCESS_DENIED',
        `The database at ${location} does not let this user do what Hearsay needs: own its tables in the schema "public".`,
        { cause: error },
      );
    case '42P01':
    case '42883':
      return new StoreError(
        'DATABASE_NOT_MIGRATED',
        `The database at ${location} lacks tables of this version of Hearsay. Run "hearsay migrate".`,
        { cause: error },
      );
  }
  const reason = unreachable[code] ?? unreachableByMessage(message) ?? (code.startsWith('08') ? 'the connection broke' : undefined);
  if (reason === undefined) return error;
  return new StoreError(
    'DATABASE_UNREACHABLE',
    `The database at ${location} cannot be reached: ${reason}. Check that it runs and that the host and port are right.`,
    { cause: error },
  );
}

/** As `connectionError`, and a statement that took too long. */
export function readError(error: unknown, location: string): unknown {
  if (describe(error).code === '57014') {
    return new StoreError('DATABASE_TIMEOUT', 'The database took too long to answer. Ask for less at a time.', { cause: error });
  }
  return connectionError(error, location);
}

const unreachable: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the host name cannot be looked up now',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the host',
  ETIMEDOUT: 'it does not answer',
  ENOENT: 'there is no such socket',
  EACCES: 'the socket cannot be opened',
  '57P01': 'it is shutting down',
  '57P02': 'it is shutting down',
  '57P03': 'it is starting up or shutting down',
  '53300': 'it has no connection to spare',
  // Prisma's own codes.
  P1001: 'it does not answer',
  P1002: 'it does not answer in time',
  P1017: 'the connection broke',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

// pg gives no code with these.
function unreachableByMessage(message: string): string | undefined {
  if (/timeout expired|timeout exceeded when trying to connect|Query read timeout|connection timeout/i.test(message)) {
    return 'it does not answer in time';
  }
  if (/Connection terminated|Connection ended|not queryable|client was closed/i.test(message)) return 'the connection broke';
  if (/does not support SSL/i.test(message)) return 'it does not offer the encryption that the URL asks for';
  return undefined;
}

function describe(error: unknown): { code: string; message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error) };
  const { code, errors, message, meta } = error as Partial<Record<'code' | 'errors' | 'message' | 'meta', unknown>>;
  // Prisma keeps what the database said.
  const said = (meta as { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } } | undefined)?.driverAdapterError?.cause;
  if (said?.originalCode !== undefined) return { code: said.originalCode, message: said.originalMessage ?? '' };
  // Where a host has several addresses, Node gathers an error for each; pg passes the whole on.
  if (Array.isArray(errors) && errors.length > 0) return describe(errors[0]);
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
}
