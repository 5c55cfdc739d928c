/** The settings that the environment gives. docs/cli.md describes each. */
export interface Config {
  /** 0 stands for any free port. */
  readonly port: number;
  readonly host: string;
  /** Where the embedded database lives, relative to the working directory. */
  readonly dataDirectory: string;
  /** A PostgreSQL to use instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Seconds for which a database that has gone away is waited for, where a command waits. */
  readonly patience: number;
  /** Whether npm runs the process, as with `npm start`. No setting: npm says so itself. */
  readonly startedByNpm: boolean;
}

/** A setting that cannot be used. The message names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'BAD_SETTING';
}

/**
 * Reads and checks the environment's settings; one that is empty counts as not set.
 * @param environment the variables
 * @throws {ConfigError} BAD_SETTING, for the first that cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const setting = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = setting('PORT');
  return {
    port: port === undefined ? 4000 : parsePort(port, 'PORT'),
    host: parseHost(setting('HOST') ?? '127.0.0.1', 'HOST'),
    dataDirectory: setting('HEARSAY_DATA') ?? 'data',
    databaseUrl: databaseUrl(setting('DATABASE_URL')),
    patience: parsePatience(setting('HEARSAY_PATIENCE') ?? '300', 'HEARSAY_PATIENCE'),
    startedByNpm: environment.npm_lifecycle_event !== undefined,
  };
}

/**
 * @param name where the value comes from, for the message: `PORT` or `--port`
 * @throws {ConfigError} unless it is a whole number from 0 to 65535
 */
export function parsePort(value: string, name: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new ConfigError(`${name} is ${JSON.stringify(value)}. A port is a whole number from 0 (any free port) to 65535.`);
  }
  return Number(value);
}

/**
 * @param name where the value comes from, for the message: `HOST` or `--host`
 * @throws {ConfigError} unless it could be a host name or an IP address
 */
export function parseHost(value: string, name: string): string {
  if (!/^[\w.:%-]+$/.test(value) || /^[\w.-]+:\d+$/.test(value)) {
    throw new ConfigError(`${name} is ${JSON.stringify(value)}. Give a host name or an IP address alone, such as 127.0.0.1 or 0.0.0.0.`);
  }
  return value;
}

function parsePatience(value: string, name: string): number {
  if (!/^\d{1,5}$/.test(value)) throw new ConfigError(`${name} is ${JSON.stringify(value)}. It takes whole seconds, from 0 (not to wait at all) to 99999.`);
  return Number(value);
}

/** The value may hold a password, so no message repeats it. */
function databaseUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new ConfigError('DATABASE_URL is not the address of a PostgreSQL. It looks like postgresql://user:password@host:5432/database, with special characters in the password written as %XX.');
  }
  return value;
}
