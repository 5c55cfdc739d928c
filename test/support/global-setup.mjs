import { startPostgresServer } from './postgres-server.mjs';

/** Starts the PostgreSQL that all tests share; `databases.ts` finds it by these two variables. */
export default async function setUp() {
  const server = await startPostgresServer();
  process.env.HEARSAY_TEST_SERVER = server.url;
  process.env.HEARSAY_TEST_FOLDER = server.folder;
  globalThis.hearsayTestServer = server;
}
