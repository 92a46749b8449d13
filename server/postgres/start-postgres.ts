import { randomBytes } from "node:crypto";
import { realpathSync, statfsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { accountFor } from "@/server/postgres/account";
import { packagedBinDir, usableBinDir } from "@/server/postgres/binaries";
import {
  assertSameMajor,
  chooseClusterDir,
  clusterExists,
  createCluster,
  databaseRefusal,
  openDataDir,
} from "@/server/postgres/cluster";
import {
  APP_ROLE,
  appUrl,
  readConnection,
  superuserUrl,
  writeConnection,
  type Connection,
} from "@/server/postgres/connection-file";
import { freePort } from "@/server/postgres/free-port";
import { halt, launch, runningPort, type Cluster } from "@/server/postgres/postmaster";
import { StartRefusal } from "@/server/start-refusal";

const NEVER_STARTED = 0;
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

export type StartedPostgres = {
  url: string;
  port: number;
  /** It was running already, left by a Rekey that was killed. */
  adopted: boolean;
  stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL of a data folder, making it at the first time. `binDir` runs another version than the
 * packaged one, `settings` are server parameters. Who may use the folder is decided by its lock, not here.
 */
export async function startPostgres(options: {
  dataDir: string;
  binDir?: string;
  settings?: Record<string, string>;
}): Promise<StartedPostgres> {
  openDataDir(options.dataDir);
  const dataDir = realpathSync(options.dataDir);
  const known = readConnection(dataDir);
  const account = accountFor(known?.clusterDir ?? `${dataDir}/postgres`);
  const binDir = usableBinDir(options.binDir ?? packagedBinDir(), { account, dataDir });
  const connection = known ?? newConnection(chooseClusterDir(dataDir, account));
  const cluster: Cluster = { clusterDir: connection.clusterDir, binDir, account };
  const stop = () => halt(cluster);

  const adopted = await adopt(connection);
  if (adopted) {
    writeConnection(dataDir, adopted);
    return { url: appUrl(adopted), port: adopted.port, adopted: true, stop };
  }
  assertSpace(dataDir);
  if (known && known.port !== NEVER_STARTED && !clusterExists(known.clusterDir)) {
    throw new StartRefusal(
      `The database of ${dataDir} is missing: ${known.clusterDir} is gone. ` +
        "Restore it from a backup, or move the data folder away to begin anew.",
    );
  }
  if (!known && clusterExists(connection.clusterDir)) {
    throw new StartRefusal(
      `${dataDir}/postgres.json is missing, and with it the password of the database beside it. ` +
        "Restore it from a backup, or move the folder away to begin anew.",
    );
  }
  writeConnection(dataDir, connection);
  if (!clusterExists(connection.clusterDir)) await createCluster(connection, { binDir, account });
  await assertSameMajor(connection.clusterDir, binDir);
  const running = await launchOnFreePort(cluster, { connection, settings: options.settings ?? {} });
  writeConnection(dataDir, running);
  await ensureDatabase(running);
  return { url: appUrl(running), port: running.port, adopted: false, stop };
}

function newConnection(clusterDir: string): Connection {
  const secret = () => randomBytes(24).toString("base64url");
  return { clusterDir, port: NEVER_STARTED, password: secret(), superuserPassword: secret() };
}

// A survivor may just be ending, so wait until it either answers or is gone.
async function adopt(connection: Connection): Promise<Connection | null> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const port = runningPort(connection.clusterDir);
    if (port === null) return null;
    const running = { ...connection, port };
    if (await answers(appUrl(running))) return running;
    if (await answers(superuserUrl(running))) {
      await ensureDatabase(running);
      return running;
    }
    await sleep(200);
  }
  throw new StartRefusal(
    `A PostgreSQL runs on ${connection.clusterDir} but does not let Rekey in. Stop it, then start again.`,
  );
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function launchOnFreePort(
  cluster: Cluster,
  { connection, settings }: { connection: Connection; settings: Record<string, string> },
): Promise<Connection> {
  let output = "";
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort(attempt === 0 ? connection.port : undefined);
    const outcome = await launch(cluster, { port, settings });
    if (outcome.started) return { ...connection, port };
    output = outcome.output;
    if (!/Address already in use|could not bind/.test(output)) break;
  }
  throw databaseRefusal("did not start", { output, clusterDir: cluster.clusterDir });
}

// Rekey works as an ordinary role: what it may not do as one, a fault in it may not do either.
async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(connection) });
  await client.connect();
  try {
    const exists = async (sql: string) => (await client.query(sql, [APP_ROLE])).rowCount !== 0;
    if (!(await exists("select from pg_roles where rolname = $1"))) {
      const password = client.escapeLiteral(connection.password);
      await client.query(`create role ${APP_ROLE} login createdb password ${password}`);
    }
    if (!(await exists("select from pg_database where datname = $1"))) {
      await client.query(`create database ${APP_ROLE} owner ${APP_ROLE}`);
    }
  } finally {
    await client.end();
  }
}

function assertSpace(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize >= LEAST_FREE_BYTES) return;
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  throw new StartRefusal(
    `The disk is full: ${megabytes} MB are free at ${dataDir}, PostgreSQL needs 64. Free some space and start again.`,
  );
}
