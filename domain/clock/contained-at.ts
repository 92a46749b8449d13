import { exposes, inOrder, type StateChange } from "@/domain/clock/exposure";

/** When the exposure ended: the first of disabled or dead that still holds. Withdrawn when it works again. */
export function containedAt(changes: readonly StateChange[], now: Date): Date | null {
  let since: Date | null = null;
  for (const change of inOrder(changes, now)) {
    since = exposes(change.state) ? null : (since ?? change.at);
  }
  return since;
}
