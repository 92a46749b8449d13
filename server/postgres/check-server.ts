import pg from "pg";

import { StartRefusal } from "@/server/start-refusal";

const OLDEST = 15;
const CONNECT_MS = 5_000;

/** Refuses a database of DATABASE_URL that cannot be reached or used, saying what to do about it. */
export async function checkServer(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname || "localhost"}:${port || "5432"}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new StartRefusal(`The database at ${where} ${sayWhy(error as pg.DatabaseError)}`, {
      cause: error,
    });
  }
  try {
    refuseServer(await describe(client), where);
  } finally {
    await client.end();
  }
}

type Server = { version: number; shown: string; encoding: string; standby: boolean; may: boolean };

async function describe(client: pg.Client): Promise<Server> {
  const { rows } = await client.query<Server>(`
    select current_setting('server_version_num')::int / 10000 as version,
      current_setting('server_version') as shown,
      current_setting('server_encoding') as encoding,
      pg_is_in_recovery() as standby,
      has_schema_privilege(current_schema(), 'create') as may`);
  const [server] = rows;
  if (!server) throw new Error("PostgreSQL did not describe itself");
  return server;
}

/** Refuses a server that answers but cannot hold the installation. */
export function refuseServer(
  { version, shown, encoding, standby, may }: Server,
  where: string,
): void {
  if (version < OLDEST) {
    throw new StartRefusal(
      `The database at ${where} is PostgreSQL ${shown}. Rekey needs ${OLDEST} or newer: ` +
        "upgrade it, or leave DATABASE_URL out to use the PostgreSQL that Rekey brings.",
    );
  }
  if (encoding !== "UTF8") {
    throw new StartRefusal(
      `The database at ${where} is encoded in ${encoding}. Create one with: create database rekey encoding 'UTF8' template template0`,
    );
  }
  if (standby) {
    throw new StartRefusal(
      `The database at ${where} is a read-only standby. Point DATABASE_URL at the primary.`,
    );
  }
  if (!may) {
    throw new StartRefusal(
      `The role in DATABASE_URL may not create tables at ${where}. Make it the owner of the database.`,
    );
  }
}

function sayWhy({ code, message }: pg.DatabaseError): string {
  switch (code) {
    case "ECONNREFUSED":
      return "refuses connections. Is PostgreSQL running there, and is the port right?";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "has a host name that nobody knows. Check it in DATABASE_URL.";
    case "28P01":
    case "28000":
      return "does not let this user in. Check user and password in DATABASE_URL, and pg_hba.conf.";
    case "3D000":
      return "does not exist. Create it: create database rekey encoding 'UTF8' template template0";
    case "53300":
      return "has no connection left. Raise max_connections there, or stop what uses them.";
    case "57P03":
      return "is starting up. Try again in a moment.";
    default:
      if (/timeout/iu.test(message)) {
        return `did not answer within ${CONNECT_MS / 1000} s. Check host, port and firewall.`;
      }
      if (/SSL|certificate/iu.test(message)) {
        return `and Rekey do not agree on TLS (${message}). Check sslmode in DATABASE_URL.`;
      }
      return `cannot be used: ${message}`;
  }
}
