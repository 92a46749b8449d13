import "server-only";
import type { SecretSource } from "@/domain/oidc/oidc-dto";
import type { MutationContext } from "@/server/context";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import { decrypt, encrypt } from "@/server/crypto/keyring";
import type { Db, Tx } from "@/server/db";
import { readSettings } from "@/server/env";

const name = "oidc";

/**
 * Named by the environment, else kept encrypted: `kept` says whether that one is this client's.
 * Read only to be sent to the provider.
 */
export async function readClientSecret(
  tx: Db | Tx,
  { keys, kept = true }: { keys: Pick<InstallationKeys, "secrets">; kept?: boolean },
): Promise<string | null> {
  const { REKEY_OIDC_CLIENT_SECRET: given } = readSettings();
  if (given !== undefined) return given;
  if (!kept) return null;
  const row = await tx.settingSecret.findUnique({ where: { name }, select: { sealed: true } });
  return row === null ? null : decrypt(keys.secrets, row.sealed).toString();
}

export async function secretSource(tx: Db | Tx): Promise<SecretSource> {
  if (readSettings().REKEY_OIDC_CLIENT_SECRET !== undefined) return "environment";
  return (await tx.settingSecret.count({ where: { name } })) > 0 ? "kept" : "none";
}

export async function keepClientSecret(ctx: MutationContext, secret: Uint8Array): Promise<void> {
  const data = { sealed: encrypt(ctx.keys.secrets, secret), updatedAt: ctx.now };
  await ctx.tx.settingSecret.upsert({
    where: { name },
    create: { name, ...data },
    update: data,
    select: { name: true },
  });
}

export async function dropClientSecret({ tx }: MutationContext): Promise<void> {
  await tx.settingSecret.deleteMany({ where: { name } });
}
