import "server-only";
import { AppError } from "@/lib/app-error";
import type { Tx } from "@/server/db";
import { readSetting } from "@/server/setting/read-setting";

/**
 * For an act that takes an administrator, or their last way in, away: asked under the lock of all
 * administrators, once it is done. With the provider down, some administrator still has to come in.
 */
export async function refuseLockingOut(tx: Tx): Promise<void> {
  const { value } = await readSetting(tx, "oidc");
  if (!value.enabled || !value.passwordOff || (await someAdminComesIn(tx))) return;
  throw new AppError("wrong_state", "No other administrator has a password or a passkey.", {
    hint: "Passwords are for administrators only here: without the provider nobody could come in.",
  });
}

/** Whether one of them needs no provider to sign in. */
export async function someAdminComesIn(tx: Tx): Promise<boolean> {
  const admins = await tx.member.count({
    where: {
      role: "admin",
      archivedAt: null,
      OR: [
        { user: { accounts: { some: { providerId: "credential" } } } },
        { passkeys: { some: {} } },
      ],
    },
  });
  return admins > 0;
}
