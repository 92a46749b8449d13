import { spawn } from "node:child_process";
import type { Account } from "@/server/postgres/account";

export type ToolResult = { code: number | null; output: string };

/** Runs one of PostgreSQL's own programs to its end. */
export function runTool(
  file: string,
  args: string[],
  account: Account | null,
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...account,
      cwd: "/",
      // Own process group: Ctrl-C in the terminal must reach Rekey first, not the database.
      detached: true,
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}
