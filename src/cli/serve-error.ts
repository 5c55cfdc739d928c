/** Why the server cannot listen where it was told to. */
export class ServeError extends Error {
  override readonly name = 'ServeError';

  constructor(
    readonly code: 'PORT_IN_USE' | 'PORT_NOT_PERMITTED' | 'NO_SUCH_HOST',
    message: string,
  ) {
    super(message);
  }
}
