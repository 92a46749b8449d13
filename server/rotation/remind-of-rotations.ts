import "server-only";
import { z } from "zod";

import {
  namesInBrief,
  rotationDue,
  type RotationDue,
  soonDays,
} from "@/domain/rotation/rotation-due";
import type { MutationContext } from "@/server/context";
import { peopleOfTeam, peopleOnCall } from "@/server/custody/people-on-call";
import { appendEvents } from "@/server/event/append-event";
import { updateRows } from "@/server/insert-rows";
import { mutation } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";

const most = 200;
const dayMs = 86_400_000;

type DueKey = { id: string; name: string; ownerTeamId: string | null; rotateBy: Date };

/**
 * Tells of keys that need a new value soon, today, or should have had one: of each once. A key that
 * is being answered already needs no reminder. What did not fit waits for the next turn.
 */
export const remindOfRotations = mutation({
  name: "remindOfRotations",
  permission: "incident.settle",
  input: z.object({}),
  async run(ctx) {
    const keys = await untold(ctx);
    const told = keys.flatMap((key) => {
      const due = rotationDue(key.rotateBy, ctx.now);
      return due === null ? [] : [{ key, due }];
    });
    await updateRows(ctx.tx, "key", {
      rows: told.map(({ key: { id, rotateBy }, due }) => ({
        id,
        rotationTold: due,
        rotationToldFor: rotateBy,
      })),
    });
    const events = told.map(({ key: { id, rotateBy }, due }) => ({
      kind: "key.rotation_reminded",
      subject: { type: "key", id },
      data: { due, day: rotateBy.toISOString().slice(0, 10) },
    }));
    await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
    const groups = Map.groupBy(told, ({ key, due }) => `${due} ${key.ownerTeamId}`);
    for (const group of groups.values()) await tell(ctx, group);
    return { keys: told.length };
  },
});

/** Under their locks; whoever holds one just now is met the next time. */
async function untold({ tx, now }: MutationContext): Promise<DueKey[]> {
  const soon = new Date(now.getTime() + soonDays * dayMs);
  const late = new Date(now.getTime() - dayMs);
  return tx.$queryRaw<DueKey[]>`
    select k.id, k.name, k.owner_team_id as "ownerTeamId", k.rotate_by as "rotateBy"
    from key k
    where k.archived_at is null and k.rotate_by <= ${soon}::timestamptz
      and (k.rotation_told_for is distinct from k.rotate_by
        or k.rotation_told is distinct from case
          when k.rotate_by <= ${late}::timestamptz then 'late'
          when k.rotate_by <= ${now}::timestamptz then 'today'
          else 'soon' end)
      and not exists (select 1 from incident i where i.key_id = k.id and i.state <> 'resolved')
    order by k.rotate_by, k.id limit ${most} for update of k skip locked`;
}

/** Keys of one owner that are equally near, as one notice. */
async function tell(
  ctx: MutationContext,
  group: readonly { key: DueKey; due: RotationDue }[],
): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  await ctx.notify({
    to: await whoAnswers(ctx, first.key.ownerTeamId),
    kind: kinds[first.due],
    data: { what: namesInBrief(group.map(({ key }) => key.name)) },
  });
}

const kinds = {
  soon: "key.rotation_soon",
  today: "key.rotation_today",
  late: "key.rotation_late",
} as const satisfies Record<RotationDue, string>;

/** The people of its team; whoever is on call where there are none. */
async function whoAnswers({ tx }: MutationContext, teamId: string | null): Promise<string[]> {
  const people = await peopleOfTeam(tx, teamId);
  if (people.length > 0) return people;
  const { value } = await readSetting(tx, "on_call");
  return peopleOnCall(tx, value);
}
