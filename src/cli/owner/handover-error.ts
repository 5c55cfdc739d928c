/** Why what was handed over to the server that holds the embedded database was not done, or not to its end. */
export class HandoverError extends Error {
  override readonly name = 'HandoverError';

  constructor(
    readonly code: 'SERVER_GONE' | 'SERVER_STOPPING' | 'SERVER_VERSION_DIFFERS' | 'HANDOVER_REFUSED',
    message: string,
  ) {
    super(message);
  }
}

/** An error of the server's, told here as it would be had it come about here. */
export class ServerSideError extends Error {
  override readonly name = 'ServerSideError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
