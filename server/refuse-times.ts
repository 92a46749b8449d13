import "server-only";
import { fieldError } from "@/lib/app-error";

type Times = Record<string, Date | undefined>;

/** A person says when something happened: in the past, or now. Takes the fields by name. */
export function refuseFuture(now: Date, times: Times): void {
  for (const [field, time] of Object.entries(times)) {
    if (time !== undefined && time > now) throw fieldError(field, "That lies in the future.");
  }
}

/**
 * Nothing is seen of the new key before there is one. Where nobody said when it was made, it may
 * have been at any time since the leak was found.
 */
export function refuseBeforeNewKey(
  { detectedAt, createdAt }: { detectedAt: Date; createdAt: Date | undefined },
  times: Times,
): void {
  const since = createdAt !== undefined && createdAt < detectedAt ? createdAt : detectedAt;
  for (const [field, time] of Object.entries(times)) {
    if (time !== undefined && time < since) {
      throw fieldError(field, "The new key did not exist then.");
    }
  }
}
