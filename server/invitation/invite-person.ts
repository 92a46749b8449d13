import "server-only";
import type { ActionResult } from "@/lib/action-result";
import { toAction } from "@/server/action";
import { env, publicUrl } from "@/server/env";
import { createInvitation } from "@/server/invitation/create-invitation";

const run = toAction(createInvitation);

/** `createInvitation` as a form's action: the link is answered once and kept nowhere. */
export async function invitePerson(
  _previous: ActionResult<{ link: string }> | null,
  form: FormData,
): Promise<ActionResult<{ link: string }>> {
  const result = await run(null, form);
  if (!result.ok) return result;
  return { ok: true, data: { link: `${publicUrl(env())}/invite?token=${result.data.token}` } };
}
