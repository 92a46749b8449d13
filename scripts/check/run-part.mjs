import { spawn } from "node:child_process";

/**
 * Runs the commands of a part one after the other, until one fails.
 * @param {import("./parts.mjs").Part} part
 * @param {{ show: boolean, env?: Record<string, string> }} options show: also print as it comes
 * @returns {Promise<{ ok: boolean, seconds: number, output: string }>}
 */
export async function runPart(part, { show, env = {} }) {
  const start = performance.now();
  let output = "";
  let ok = true;
  for (const command of part.commands) {
    const result = await runCommand(command, { show, env });
    output += result.output;
    ok = result.code === 0;
    if (!ok) break;
  }
  return { ok, seconds: (performance.now() - start) / 1000, output };
}

function runCommand([file, ...args], { show, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      // Prisma's CLI looks for an engine that `generate` does not use, and would download it.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding("utf8");
      from.on("data", (chunk) => {
        output += chunk;
        if (show) to.write(chunk);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
