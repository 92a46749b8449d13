/** Whatever is logged under one of these names may be, or may give away, a secret. */
export const secretFields = [
  "apiKey",
  "authorization",
  "connectionString",
  "cookie",
  "databaseUrl",
  "digest",
  "hmsl",
  "password",
  "passwordHash",
  "preview",
  "secret",
  "secretKey",
  "setCookie",
  "sha1",
  "sha256",
  "token",
  "value",
] as const;

const names = new Set<string>(secretFields.map((name) => plainName(name)));
const endings = ["password", "secret", "token"];
const DEPTH = 6;

/** A copy of a log line without what its names call secret, at any depth. */
export function redactLog(line: Record<string, unknown>): Record<string, unknown> {
  return redactObject(line, 0);
}

function redactObject(object: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      isSecretName(name) ? "[redacted]" : redactValue(value, depth + 1),
    ]),
  );
}

function redactValue(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== "object") return value;
  if (depth > DEPTH) return "[too deep]";
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
  if (value instanceof Error) return { name: value.name };
  if (value instanceof Date) return value;
  return redactObject(value, depth);
}

function isSecretName(name: string): boolean {
  const plain = plainName(name);
  return names.has(plain) || endings.some((ending) => plain.endsWith(ending));
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, "");
}
