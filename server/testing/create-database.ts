import pg from "pg";

/** Creates a database, empty or as a clone, and returns its address. */
export async function createDatabase(
  serverUrl: string,
  { name, template }: { name: string; template?: string },
): Promise<string> {
  const from = template ? ` template ${template}` : "";
  await runOnServer(serverUrl, `create database ${name}${from}`);
  return databaseUrl(serverUrl, name);
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await runOnServer(serverUrl, `drop database if exists ${name} with (force)`);
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function runOnServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
