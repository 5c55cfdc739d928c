import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'npm run -s seed' },
  // Only `prisma migrate` and `prisma db` read it; generating the client needs no database.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/hearsay' },
});
