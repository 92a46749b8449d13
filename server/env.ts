import "server-only";
import { z } from "zod";

const envSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//u),
  REKEY_DATA_DIR: z.string().min(1).default(".rekey"),
  REKEY_URL: z.url({ protocol: /^https?$/u }).optional(),
  REKEY_SECRET: z.string().min(32),
  REKEY_WORKER: z.enum(["in_process", "separate"]).default("in_process"),
  REKEY_IMPORT_MAX_MB: z.coerce.number().int().min(1).max(10_240).default(1024),
  REKEY_TRUSTED_PROXIES: z.string().optional(),
  REKEY_TEST_CLOCK: z.string().optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});
export type Env = z.infer<typeof envSchema>;

let read: Env | undefined;

/** The settings, read and checked once. The launcher has already explained any that are wrong. */
export function env(): Env {
  read ??= envSchema.parse(process.env);
  return read;
}
