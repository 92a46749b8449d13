import "server-only";
import { err, ok, type Result } from "@/lib/result";

type Named = { id: string; name: string };

/** By its exact name, else by the one that differs in capitals only. */
export function findByName<T extends Named>(things: readonly T[], name: string): T | undefined {
  const exact = things.find((thing) => thing.name === name);
  if (exact !== undefined) return exact;
  const plain = name.toLowerCase();
  const alike = things.filter((thing) => thing.name.toLowerCase() === plain);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The team that a cell names; an empty cell is nobody's. */
export function findOwner(
  teams: readonly Named[],
  name: string | undefined,
): Result<Named | null, { field: string; problem: string }> {
  if (name === undefined || name === "") return ok(null);
  const team = findByName(teams, name);
  if (team !== undefined) return ok(team);
  const problem = "No team has this name. Correct it, or add the team under Settings.";
  return err({ field: "owner", problem });
}
