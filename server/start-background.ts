import "server-only";
import { installationKeys } from "@/server/crypto/keys";
import { env } from "@/server/env";

/** What runs beside the pages of this process. Fails at once when the settings or the secret are wrong. */
export async function startBackground(): Promise<void> {
  env();
  await installationKeys();
}
