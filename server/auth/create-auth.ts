import "server-only";
import { betterAuth } from "better-auth/minimal";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";

import { passwordMaxLength, passwordMinLength } from "@/domain/member/password";
import { newId } from "@/lib/ids";
import { sessionCookiePrefix } from "@/lib/session-cookie";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { authDatabase } from "@/server/auth/auth-database";
import { openSessionPlugin } from "@/server/auth/open-session-plugin";
import { sessionHooks } from "@/server/auth/session-hooks";
import { signInHooks } from "@/server/auth/sign-in-hooks";

/** A session ends 12 hours after the sign-in, used or not: longer than a night on call. */
export const sessionHours = 12;

export type AuthSettings = {
  db: Db;
  keys: InstallationKeys;
  now: () => Date;
  url: string;
  origins: string[];
  trustedProxies: string[];
};

/** Sign-in by e-mail and password. For every other way a verb of ours proves who it is. */
export function createAuth(settings: AuthSettings) {
  const { db, keys, now, url, origins, trustedProxies } = settings;
  return betterAuth({
    ...commonOptions(keys),
    baseURL: url,
    database: prismaAdapter(authDatabase(db), { provider: "postgresql" }),
    trustedOrigins: origins,
    hooks: signInHooks({ db, keys, now }),
    databaseHooks: sessionHooks({ db, now }),
    rateLimit: { enabled: false },
    // Cookies are handed to Next last of all.
    plugins: [openSessionPlugin({ keys }), nextCookies()],
    advanced: {
      ...advancedOptions,
      useSecureCookies: url.startsWith("https://"),
      // A header that anybody can send names no address; only a proxy of ours is believed.
      ipAddress: trustedProxies.length === 0 ? { disableIpTracking: true } : { trustedProxies },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** better-auth's own writes inside a verb's transaction: accounts appear with their member or not at all. */
export async function authInTransaction(tx: Tx, keys: InstallationKeys) {
  const { internalAdapter, password } = await betterAuth({
    ...commonOptions(keys),
    baseURL: "http://localhost",
    database: prismaAdapter(tx, { provider: "postgresql" }),
    advanced: advancedOptions,
  }).$context;
  return { internalAdapter, password };
}

function commonOptions(keys: InstallationKeys) {
  return {
    appName: "Rekey",
    basePath: "/api/auth",
    secret: Buffer.from(keys.sessions).toString("base64url"),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordMinLength,
      maxPasswordLength: passwordMaxLength,
    },
    session: {
      expiresIn: sessionHours * 60 * 60,
      disableSessionRefresh: true,
      additionalFields: {
        authenticatedAt: { type: "date", required: false, input: false },
        provenBy: { type: "string", required: false, input: false },
        lastSeenAt: { type: "date", required: false, input: false },
      },
    },
  } as const;
}

const advancedOptions = {
  cookiePrefix: sessionCookiePrefix,
  database: { generateId: () => newId() },
  disableCSRFCheck: false,
  disableOriginCheck: false,
} as const;
