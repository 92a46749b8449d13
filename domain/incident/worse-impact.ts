import { type Impact, impactKinds } from "@/domain/incident/incident";

/** The worse first. Not known is worse than no. */
const worst = ["yes", "unknown", "no"] as const;

/** Of two answers about one key the worse of each kind. Where only one was given, that one. */
export function worseImpact(one: Impact | null, other: Impact | null): Impact | null {
  if (one === null || other === null) return one ?? other;
  const worse: Partial<Impact> = {};
  for (const kind of impactKinds) {
    const said = [one[kind], other[kind]];
    worse[kind] = worst.find((word) => said.includes(word)) ?? "unknown";
  }
  return { ...one, ...worse };
}
