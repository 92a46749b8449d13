import "server-only";
import type { Db } from "@/server/db";

/** The client as better-auth needs it: the only one that reads password hashes without naming them. */
export function authDatabase(db: Db) {
  return db.$extends({
    query: {
      account: {
        findMany: ({ args, query }) => query({ ...args, omit: { ...args.omit, password: false } }),
        findFirst: ({ args, query }) => query({ ...args, omit: { ...args.omit, password: false } }),
      },
    },
  });
}
