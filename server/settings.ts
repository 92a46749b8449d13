import { BlockList, isIP } from "node:net";
import { z } from "zod";

const wholeNumber = (from: number, to: number) =>
  z.string().regex(/^\d+$/u).transform(Number).pipe(z.int().min(from).max(to));

const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** Each setting: its schema, what to write when it is wrong, and whether its value may be shown. */
const settings = {
  PORT: {
    schema: wholeNumber(1, 65_535).default(3000),
    instead: "a number from 1 to 65535, such as 3000",
  },
  HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]+$/u)
      .default("127.0.0.1"),
    instead: "the address to listen on, such as 127.0.0.1, or 0.0.0.0 for every address",
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/u }).optional(),
    instead: "the address of a PostgreSQL, such as postgresql://user:password@host:5432/rekey",
    hidden: true,
  },
  REKEY_DATA_DIR: { schema: z.string().default(".rekey"), instead: "a folder" },
  REKEY_URL: {
    schema: z.url({ protocol: /^https?$/u }).optional(),
    instead: "the address people open, such as https://rekey.example.com",
  },
  REKEY_SECRET: {
    schema: z.string().min(32).optional(),
    instead: "at least 32 random characters, such as the output of: openssl rand -base64 32",
    hidden: true,
  },
  REKEY_WORKER: {
    schema: z.enum(["in_process", "separate"]).default("in_process"),
    instead: 'in_process, or separate when "npm run worker" runs beside it',
  },
  REKEY_IMPORT_MAX_MB: {
    schema: wholeNumber(1, 10_240).default(1024),
    instead: "a number of megabytes from 1 to 10240, such as 1024",
  },
  REKEY_TRUSTED_PROXIES: {
    schema: z
      .string()
      .transform((text) => text.split(",").map((entry) => entry.trim()))
      .refine((entries) => entries.every(isNetwork))
      .default([]),
    instead: "addresses or networks with commas between, such as 10.0.0.0/8,192.168.1.5",
  },
  REKEY_OIDC_CLIENT_SECRET: {
    schema: z.string().optional(),
    instead: "the client secret that the organisation's sign-in gave",
    hidden: true,
  },
  REKEY_TEST_HTTP_PROVIDER: {
    schema: z.literal("loopback").optional(),
    instead: "loopback; only tests set this",
  },
  REKEY_TEST_CLOCK: { schema: z.string().optional(), instead: "a file; only tests set this" },
  LOG_LEVEL: { schema: z.enum(logLevels).default("info"), instead: logLevels.join(", ") },
} satisfies Record<string, { schema: z.ZodType; instead: string; hidden?: true }>;

type Name = keyof typeof settings;
export type Settings = { [N in Name]: z.output<(typeof settings)[N]["schema"]> };
export type SettingsResult = { ok: true; value: Settings } | { ok: false; wrong: string[] };

/** Reads all settings, and says of every wrong one what to write instead. Empty counts as not set. */
export function parseSettings(source: Record<string, string | undefined>): SettingsResult {
  const value: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, { schema, instead, ...rest }] of Object.entries(settings)) {
    const given = source[name]?.trim() || undefined;
    const parsed = schema.safeParse(given);
    if (parsed.success) value[name] = parsed.data;
    else wrong.push(`${name}${"hidden" in rest ? "" : ` is "${given}"`}: write ${instead}.`);
  }
  if (value.REKEY_TEST_CLOCK && !isTestDatabase(value.DATABASE_URL))
    wrong.push(
      "REKEY_TEST_CLOCK is set: remove it. It moves time, and only test databases allow it.",
    );
  if (value.REKEY_TEST_HTTP_PROVIDER && !isTestDatabase(value.DATABASE_URL))
    wrong.push(
      "REKEY_TEST_HTTP_PROVIDER is set: remove it. It lets people sign in over plain http, and only test databases allow it.",
    );
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, value: value as Settings };
}

/** Names that look like settings of ours but are none: most likely misspelt, so silently ignored. */
export function unknownSettings(source: Record<string, string | undefined>): string[] {
  return Object.keys(source).filter(
    (name) => name.startsWith("REKEY_") && !name.startsWith("REKEY_TEST_") && !(name in settings),
  );
}

// NODE_ENV cannot tell: the end-to-end tests run the production build.
function isTestDatabase(url: unknown): boolean {
  return typeof url === "string" && new URL(url).pathname.startsWith("/rekey_test_");
}

function isNetwork(entry: string): boolean {
  const [address = "", prefix, ...rest] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  try {
    new BlockList().addSubnet(
      address,
      /^\d+$/u.test(prefix) ? Number(prefix) : -1,
      `ipv${family}` as "ipv4",
    );
    return true;
  } catch {
    return false;
  }
}
