import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import type { Account } from "@/server/postgres/account";
import { dataOf } from "@/server/postgres/cluster";
import { runTool } from "@/server/postgres/run-tool";

export type Cluster = { clusterDir: string; binDir: string; account: Account | null };

const LOG_KEPT = 10 * 1024 * 1024;

/** The port of the server that runs on this cluster now, or null. */
export function runningPort(clusterDir: string): number | null {
  const file = path.join(dataOf(clusterDir), "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!isPostgres(pid)) {
    // A reused pid (usual in containers) would make PostgreSQL believe that it still runs.
    rmSync(file, { force: true });
    return null;
  }
  return Number(lines[3]) || null;
}

function isPostgres(pid: number): boolean {
  if (existsSync("/proc/self/comm")) {
    const comm = `/proc/${pid}/comm`;
    return existsSync(comm) && readFileSync(comm, "utf8").trim() === "postgres";
  }
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" });
  return stdout.trim().endsWith("postgres");
}

export type StartOutcome = { started: true } | { started: false; output: string };

export async function launch(
  { clusterDir, binDir, account }: Cluster,
  { port, settings }: { port: number; settings: Record<string, string> },
): Promise<StartOutcome> {
  const log = path.join(clusterDir, "postgres.log");
  if (existsSync(log) && statSync(log).size > LOG_KEPT) renameSync(log, `${log}.1`);
  const from = existsSync(log) ? statSync(log).size : 0;
  const options = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...settings,
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  const { code, output } = await runTool(
    path.join(binDir, "pg_ctl"),
    ["start", "-D", dataOf(clusterDir), "-w", "-t", "60", "-l", log, "-o", flags.join(" ")],
    account,
  );
  if (code === 0) return { started: true };
  return { started: false, output: `${output}\n${textFrom(log, from)}`.trim() };
}

/** Stops at once what is idle; what does not end in time is killed and recovers at the next start. */
export async function halt({ clusterDir, binDir, account }: Cluster): Promise<void> {
  const stop = (mode: string, seconds: number) =>
    runTool(
      path.join(binDir, "pg_ctl"),
      ["stop", "-D", dataOf(clusterDir), "-m", mode, "-w", "-t", String(seconds)],
      account,
    );
  const { code } = await stop("fast", 3);
  if (code !== 0 && runningPort(clusterDir)) await stop("immediate", 2);
}

function textFrom(file: string, offset: number): string {
  if (!existsSync(file)) return "";
  const length = statSync(file).size - offset;
  if (length <= 0) return "";
  const buffer = Buffer.alloc(Math.min(length, 8192));
  const handle = openSync(file, "r");
  readSync(handle, buffer, 0, buffer.length, offset + length - buffer.length);
  closeSync(handle);
  return buffer.toString();
}
