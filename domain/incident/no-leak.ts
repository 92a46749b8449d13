import type { Resolution } from "@/domain/incident/incident";

/** Ways out that say that nothing leaked here, or that it is answered elsewhere. */
export function saysNoLeak(resolution: Resolution | null): boolean {
  return (
    resolution === "false_positive" ||
    resolution === "test_credential" ||
    resolution === "duplicate"
  );
}
