import { makeSignature } from "better-auth/crypto";
import { beforeAll } from "vitest";
import { newId } from "@/lib/ids";
import { auth } from "@/server/auth/auth";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import { provideSettings } from "@/server/env";
import type { TestInstallation } from "@/server/testing/test-installation";
import { hashToken, newToken } from "@/server/token/token-hash";

const dayMs = 24 * 60 * 60 * 1000;

/** Makes this installation the process's own, so that the adapters themselves can be called. */
export function asProcess({ db, asNobody }: TestInstallation) {
  let keys: InstallationKeys;
  beforeAll(() => {
    ({ keys } = asNobody());
    provideSettings({
      DATABASE_URL: "postgresql://127.0.0.1/never-connected",
      REKEY_SECRET: "integration tests only".repeat(2),
    });
    const holder = globalThis as typeof globalThis & {
      rekeyDb?: Db;
      rekeyKeys?: Promise<InstallationKeys>;
    };
    holder.rekeyDb = db;
    holder.rekeyKeys = Promise.resolve(keys);
  });

  return {
    /** The headers that a page of this person's session comes with. */
    async sessionHeaders(memberId: string): Promise<Headers> {
      const { internalAdapter, secret, authCookies } = await (await auth()).$context;
      const { token } = await internalAdapter.createSession(memberId);
      const signed = encodeURIComponent(`${token}.${await makeSignature(token, secret)}`);
      return new Headers({ cookie: `${authCookies.sessionToken.name}=${signed}` });
    },
    /** A token with these scopes, as the REST adapter is shown it. */
    async bearer(scopes: readonly string[]): Promise<string> {
      const token = newToken("api");
      const now = new Date();
      await db.apiToken.create({
        data: {
          id: newId(),
          name: "test token",
          prefix: token.slice(0, 14),
          tokenHash: hashToken(keys, token),
          scopes: [...scopes],
          createdAt: now,
          expiresAt: new Date(now.getTime() + dayMs),
        },
      });
      return `Bearer ${token}`;
    },
  };
}
