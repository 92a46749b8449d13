import { readdirSync } from "node:fs";
import path from "node:path";
import type { Mutation, Query } from "@/server/operation";

export type AnyVerb = Mutation<unknown, unknown> | Query<unknown, unknown>;

const notOurs = /\.test\.ts$|^testing\/|^launch\//;

/** Every verb that any file of server/ exports, found by importing all of them. */
export async function collectVerbs(): Promise<
  { exportedAs: string; file: string; verb: AnyVerb }[]
> {
  const files = readdirSync("server", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !notOurs.test(file))
    .toSorted((a, b) => a.localeCompare(b));
  const found = [];
  for (const file of files) {
    const exported = (await import(path.resolve("server", file))) as Record<string, unknown>;
    for (const [exportedAs, value] of Object.entries(exported)) {
      if (isVerb(value)) found.push({ exportedAs, file, verb: value });
    }
  }
  return found;
}

/** What mutation() and query() answer, and nothing else has. */
function isVerb(value: unknown): value is AnyVerb {
  if (value === null || typeof value !== "object") return false;
  const { kind, permission, call } = value as Record<string, unknown>;
  return (
    (kind === "mutation" || kind === "query") &&
    typeof permission === "string" &&
    typeof call === "function"
  );
}
