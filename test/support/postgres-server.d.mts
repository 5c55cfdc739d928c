export interface PostgresServer {
  readonly url: string;
  readonly folder: string;
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export function startPostgresServer(): Promise<PostgresServer>;
