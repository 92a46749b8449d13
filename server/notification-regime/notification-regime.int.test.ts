import { expect, test } from "vitest";

import { archiveRegime } from "@/server/notification-regime/archive-regime";
import { createRegime } from "@/server/notification-regime/create-regime";
import { listRegimes } from "@/server/notification-regime/list-regimes";
import { updateRegime } from "@/server/notification-regime/update-regime";
import { testInstallation } from "@/server/testing/test-installation";

const { db, member, by, asRole } = testInstallation();
let made = 0;
const rule = (over: object = {}) => ({
  name: `Contract ${(made += 1)}`,
  authority: "The customer",
  stages: { 0: { title: "Notice", within: "48 h" }, 1: {} },
  ...over,
});

test("the built-in rules are there, and an own one is added, changed, put away and restored", async () => {
  const admin = await asRole("admin");
  const listed = await listRegimes.call(await asRole("auditor"), {});
  expect(listed.filter(({ builtIn }) => builtIn).map(({ name }) => name)).toEqual([
    "GDPR Art. 33",
    "NIS2 Art. 23",
  ]);
  const created = await createRegime.call(admin, rule({ dataKinds: ["financial"] }));
  expect(created).toMatchObject({ stages: [{ title: "Notice", hours: 48, from: "aware" }] });
  const [stage] = created.stages;
  const updated = await updateRegime.call(admin, {
    ...rule(),
    id: created.id,
    version: 0,
    stages: [{ key: stage?.key, title: "First notice", within: "24 h", from: "aware" }],
  });
  expect(updated.stages).toEqual([{ ...stage, title: "First notice", hours: 24 }]);
  await archiveRegime.call(admin, { id: created.id });
  await expect(archiveRegime.call(admin, { id: created.id })).rejects.toMatchObject({
    code: "wrong_state",
  });
  await archiveRegime.call(admin, { id: created.id, restore: true });
  const kinds = await db.event.findMany({
    where: { subjectId: created.id },
    select: { kind: true },
    orderBy: { id: "asc" },
  });
  expect(kinds.map(({ kind }) => kind.split(".")[1])).toEqual([
    "created",
    "updated",
    "archived",
    "restored",
  ]);
});

test("the second editor sees both values", async () => {
  const ann = by(await member("admin", { name: "Ann" }));
  const { id, name } = await createRegime.call(ann, rule());
  await updateRegime.call(ann, { ...rule({ name }), id, version: 0, authority: "The bank" });
  const late = { ...rule({ name }), id, version: 0, authority: "The court" };
  await expect(updateRegime.call(await asRole("admin"), late)).rejects.toMatchObject({
    code: "conflict",
    details: {
      conflict: {
        by: "Ann",
        version: 1,
        fields: { authority: { yours: "The court", theirs: "The bank" } },
      },
    },
  });
});

test.each([
  ["name", { name: "gdpr art. 33" }],
  ["stages", { stages: {} }],
  ["stages.0.within", { stages: [{ title: "Notice", within: "soon" }] }],
  ["dataKinds.0", { dataKinds: ["secrets"] }],
])("bad input names %s", async (field, wrong) => {
  await expect(createRegime.call(await asRole("admin"), rule(wrong))).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { [field]: expect.any(String) } },
  });
});

test.each(["responder", "owner", "auditor"] as const)("%s may not", async (role) => {
  const operation = await asRole(role);
  const forbidden = { code: "forbidden" };
  await expect(createRegime.call(operation, rule())).rejects.toMatchObject(forbidden);
  const [first] = await listRegimes.call(operation, {});
  await expect(archiveRegime.call(operation, { id: first?.id })).rejects.toMatchObject(forbidden);
});
