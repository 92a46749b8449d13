import "server-only";
import { z } from "zod";

import type { LiveViewer } from "@/domain/live/hears";
import { accessFor } from "@/domain/policy/access-for";
import { requireMember } from "@/server/access/require-fresh-proof";
import { query } from "@/server/operation";

/** Whose stream it is, and from which line it goes on. Asked again each minute while it stands. */
export const openLive = query({
  name: "openLive",
  permission: "live.read",
  input: z.object({ after: z.coerce.number().int().nonnegative().optional() }),
  async run({ actor }, { after }): Promise<{ viewer: LiveViewer; after: number | null }> {
    const { id, teamIds } = requireMember(actor);
    const owner = accessFor("incident.read", actor) === "own";
    return { viewer: { memberId: id, teamIds: owner ? teamIds : null }, after: after ?? null };
  },
});
