import "server-only";
import { type Auth, createAuth } from "@/server/auth/create-auth";
import { ownOrigins } from "@/server/auth/own-origins";
import { currentTime } from "@/server/clock";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import { env, publicUrl } from "@/server/env";

const holder = globalThis as typeof globalThis & { rekeyAuth?: Auth };

/** The process's sign-in, made once its keys are open. */
export async function auth(): Promise<Auth> {
  if (holder.rekeyAuth) return holder.rekeyAuth;
  const keys = await installationKeys();
  holder.rekeyAuth ??= createAuth({
    db: db(),
    keys,
    now: currentTime,
    url: publicUrl(env()),
    origins: ownOrigins(),
    trustedProxies: env().REKEY_TRUSTED_PROXIES,
  });
  return holder.rekeyAuth;
}
