import "server-only";
import { installationKeys } from "@/server/crypto/keys";
import { env } from "@/server/env";
import { startWorker } from "@/server/jobs/worker";

/** What runs beside the pages of this process. Fails at once when the settings or the secret are wrong. */
export async function startBackground(): Promise<void> {
  const { REKEY_WORKER } = env();
  await installationKeys();
  if (REKEY_WORKER === "in_process") await startWorker();
}
