import "server-only";
import type { ActionResult } from "@/lib/action-result";
import { toAction } from "@/server/action";
import { env, publicUrl } from "@/server/env";
import { createInvitation } from "@/server/invitation/create-invitation";

type Invited = { link: string };

/** `createInvitation` as a form's action: the link is answered once and kept nowhere. */
export function toInvitationLink() {
  const run = toAction(createInvitation);
  return async function invitePerson(
    _previous: ActionResult<Invited> | null,
    form: FormData,
  ): Promise<ActionResult<Invited>> {
    const result = await run(null, form);
    if (!result.ok) return result;
    return { ok: true, data: { link: `${publicUrl(env())}/invite?token=${result.data.token}` } };
  };
}
