import "server-only";
import type { MutationContext } from "@/server/context";
import type { Db, Tx } from "@/server/db";
import { readSetting } from "@/server/setting/read-setting";
import { writeSetting } from "@/server/setting/write-setting";

/** Whether critical keys that nobody claims come to this very person. */
export async function isOnCall(tx: Db | Tx, memberId: string): Promise<boolean> {
  return (await readSetting(tx, "on_call")).value.memberId === memberId;
}

/** The place on call goes to whoever takes over: left with somebody who is gone it is nobody's. */
export async function handOverOnCall(
  ctx: MutationContext,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const { value, version } = await readSetting(ctx.tx, "on_call");
  if (value.memberId !== from) return;
  const mine = { memberId: to, teamId: null };
  await writeSetting(ctx, { name: "on_call", value: mine, version, fields: () => ({}) });
  await ctx.notify({ to: [to], kind: "on_call.given" });
}
