import "server-only";
import {
  type Setting,
  type SettingName,
  settings,
  type SettingValue,
} from "@/domain/setting/setting";
import type { Prisma } from "@/generated/prisma/client";
import type { ConflictField } from "@/lib/action-result";
import type { MutationContext } from "@/server/context";
import { editConflict } from "@/server/edit-conflict";
import { readSetting } from "@/server/setting/read-setting";

type Write<Name extends SettingName> = {
  name: Name;
  value: SettingValue<Name>;
  /** The version that the editor read: 0 where nobody had set it. */
  version: number;
  /** The form's fields for a conflict: what was typed, beside what is stored now. */
  fields: (yours: SettingValue<Name>, theirs: SettingValue<Name>) => Record<string, ConflictField>;
};

/** What every editor of a setting ends in: the second of two editors sees both values. */
export async function writeSetting<Name extends SettingName>(
  ctx: MutationContext,
  { name, value, version, fields }: Write<Name>,
): Promise<Setting<Name>> {
  const before = await readSetting(ctx.tx, name);
  const data = {
    value: value as Prisma.InputJsonValue,
    updatedAt: ctx.now,
    updatedById: ctx.actor.type === "member" ? ctx.actor.id : null,
  };
  const { count } =
    version === 0
      ? await ctx.tx.setting.createMany({ data: { name, ...data }, skipDuplicates: true })
      : await ctx.tx.setting.updateMany({
          where: { name, version },
          data: { ...data, version: { increment: 1 } },
        });
  if (count === 0) {
    const stored = await readSetting(ctx.tx, name);
    throw await editConflict(ctx.tx, {
      subject: { type: "setting", id: name },
      version: stored.version,
      fields: fields(value, stored.value),
    });
  }
  await ctx.record({
    kind: "setting.changed",
    subject: { type: "setting", id: name },
    data: { name, title: settings[name].title, from: before.value, to: value },
  });
  return { value, version: version + 1 };
}
