import "server-only";
import { currentTime } from "@/server/clock";
import { type InstallationKeys, openInstallation } from "@/server/crypto/installation-keys";
import { db } from "@/server/db";
import { env } from "@/server/env";

const holder = globalThis as typeof globalThis & { rekeyKeys?: Promise<InstallationKeys> };

/** The keys of this installation, opened once a process. A failed start may be tried again. */
export function installationKeys(): Promise<InstallationKeys> {
  holder.rekeyKeys ??= openInstallation(db(), {
    secret: env().REKEY_SECRET,
    now: currentTime(),
  }).catch((error: unknown) => {
    delete holder.rekeyKeys;
    throw error;
  });
  return holder.rekeyKeys;
}
