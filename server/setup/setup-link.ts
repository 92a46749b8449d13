import "server-only";
import { newId } from "@/lib/ids";
import { currentTime } from "@/server/clock";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import { env, publicUrl } from "@/server/env";
import { renewSetupLink } from "@/server/setup/renew-setup-link";

/**
 * The one-time address at which the first account is made, or null when there is one. Each call
 * replaces the link before it. For the terminal only: whoever has the link has the installation.
 */
export async function announceSetup(): Promise<string | null> {
  const made = await renewSetupLink.call(
    {
      db: db(),
      keys: await installationKeys(),
      actor: { type: "system", job: "set_up" },
      now: currentTime(),
      requestId: newId(),
    },
    {},
  );
  return made && `${publicUrl(env())}/setup?token=${made.token}`;
}
