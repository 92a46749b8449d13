import { describe, expect, test } from "vitest";

import { createEnvironment } from "@/server/environment/create-environment";
import { listEnvironments } from "@/server/environment/list-environments";
import { updateEnvironment } from "@/server/environment/update-environment";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

describe("createEnvironment", () => {
  test("keeps the answer, and says so", async () => {
    const admin = await installation.asRole("admin");
    const { id } = await createEnvironment.call(admin, { name: "eu-prod", production: "yes" });
    expect(await db.environment.findUnique({ where: { id } })).toMatchObject({ production: "yes" });
    expect(await db.event.findFirst({ where: { subjectId: id } })).toMatchObject({
      kind: "environment.created",
    });
  });

  test("without an answer it is not known", async () => {
    const responder = await installation.asRole("responder");
    const { id } = await createEnvironment.call(responder, { name: "somewhere" });
    const list = await listEnvironments.call(await installation.asRole("auditor"), {});
    expect(list.find((row) => row.id === id)).toMatchObject({
      production: "unknown",
      consumers: 0,
    });
  });

  test.each([
    ["no name", {}, "Name the environment."],
    ["a taken name", { name: "taken" }, "An environment has that name already."],
  ])("refuses %s", async (_name, input, sentence) => {
    const admin = await installation.asRole("admin");
    await createEnvironment.call(admin, { name: "taken" }).catch(() => null);
    await expect(createEnvironment.call(admin, input)).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { name: sentence } },
    });
  });

  test.each(["owner", "auditor"] as const)("is not for an %s", async (role) => {
    const operation = await installation.asRole(role);
    await expect(createEnvironment.call(operation, { name: role })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("updateEnvironment", () => {
  test("un-marking production takes nothing off an open board; marking raises it at once", async () => {
    const responder = await installation.asRole("responder");
    const environment = await inventory.environment("no");
    const key = await inventory.key();
    const service = await inventory.service();
    await inventory.consumer({
      keyId: key.id,
      serviceId: service.id,
      environmentId: environment.id,
    });
    const incident = await inventory.incident(key);
    const set = (production: string, version: number) =>
      updateEnvironment.call(responder, {
        id: environment.id,
        version,
        name: environment.name,
        production,
      });
    await set("yes", 0);
    const cutover = { where: { incidentId: incident.id } };
    expect(await db.cutover.findFirst(cutover)).toMatchObject({ production: true });
    await set("no", 1);
    expect(await db.cutover.findFirst(cutover)).toMatchObject({ production: true });
    expect(
      await db.event.count({ where: { incidentId: incident.id, kind: "environment.updated" } }),
    ).toBe(2);
  });

  test("the second of two editors sees both values", async () => {
    const [first, second] = [
      await installation.member("admin", { name: "First Editor" }),
      await installation.asRole("admin"),
    ];
    const { id, name } = await inventory.environment("unknown");
    await updateEnvironment.call(installation.by(first), {
      id,
      version: 0,
      name,
      production: "yes",
    });
    await expect(
      updateEnvironment.call(second, { id, version: 0, name, production: "no" }),
    ).rejects.toMatchObject({
      code: "conflict",
      details: {
        conflict: {
          version: 1,
          by: "First Editor",
          fields: { production: { yours: "no", theirs: "yes" } },
        },
      },
    });
    expect(await db.environment.findUnique({ where: { id } })).toMatchObject({ production: "yes" });
  });
});
