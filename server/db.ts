import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";

import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "@/server/env";
import { onShutdown } from "@/server/lifecycle";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** A client for one database. What signs people in leaves it only where a query asks by name. */
export function createDb(url: string): Db {
  const pool = { connectionString: url, max: 10, connectionTimeoutMillis: 5_000 };
  return new PrismaClient({
    // A connection lost while idle (the database restarted) is replaced by the next query.
    adapter: new PrismaPg(pool, { onPoolError: () => undefined }),
    omit: {
      account: { password: true },
      authenticatorApp: { sealedSeed: true },
      recoveryCode: { hash: true },
      settingSecret: { sealed: true },
    },
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
  });
}

const holder = globalThis as typeof globalThis & { rekeyDb?: Db };

/** The process's one client: pages, route handlers and jobs are separate modules in production. */
export function db(): Db {
  if (holder.rekeyDb) return holder.rekeyDb;
  const client = createDb(env().DATABASE_URL);
  onShutdown("connections", () => client.$disconnect());
  holder.rekeyDb = client;
  return client;
}
