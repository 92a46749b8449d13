import "server-only";
import { isStrangers } from "@/domain/key/ending";
import { custodySchema } from "@/domain/key/key";
import { AppError } from "@/lib/app-error";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Only a key that is somebody else's is told to somebody else. */
export function refuseOurs({ key }: Pick<IncidentRecord, "key">): void {
  const custody = custodySchema.parse(key.custody);
  if (isStrangers(custody)) return;
  throw new AppError(
    "wrong_state",
    custody === "ours" ? "This key is ours." : "Nobody has said yet whose key it is.",
    { hint: "Say first whose key it is." },
  );
}
