import "server-only";
import { announcePresenceInput, type PresenceWord } from "@/domain/live/presence";
import { AppError } from "@/lib/app-error";
import { requireMember } from "@/server/access/require-fresh-proof";
import { presenceChannel } from "@/server/live/listener";
import { query } from "@/server/operation";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { readSetting } from "@/server/setting/read-setting";

/** That this person has the room open, and writes there. Nothing is kept: it is only told on. */
export const announcePresence = query({
  name: "announcePresence",
  permission: "incident.read",
  input: announcePresenceInput,
  narrowsToOwn: true,
  async run(ctx, { number, tab, editing, leaving }): Promise<{ number: number }> {
    const { id, name } = requireMember(ctx.actor);
    const [seen, { value: onCall }] = await Promise.all([
      ctx.tx.incident.count({ where: { AND: [{ number }, visibleIncidents(ctx)] } }),
      readSetting(ctx.tx, "on_call"),
    ]);
    if (seen === 0) throw new AppError("not_found", `There is no LEAK-${number}.`);
    const word: PresenceWord = {
      incident: number,
      tab,
      id,
      name,
      onCall: onCall.memberId === id,
      editing,
      leaving,
    };
    await ctx.tx.$executeRaw`select pg_notify(${presenceChannel}, ${JSON.stringify(word)})`;
    return { number };
  },
});
