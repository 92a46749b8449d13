import { expect, test } from "vitest";

import { searchPalette } from "@/server/palette/search-palette";
import { ownedScene } from "@/server/testing/own-inputs";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db, by, member } = installation;
const inventory = testInventory(installation);

test("an incident by number, a key by name and id, a service, a person", async () => {
  const responder = await member("responder", { name: "Robin Example" });
  const key = await inventory.key({ name: "Palette token" });
  const service = await inventory.service({ name: "palette-api" });
  const { number } = await inventory.incident(key);
  await db.keyVersion.updateMany({ where: { keyId: key.id }, data: { publicId: "PUB-77" } });
  const find = (q: string) => searchPalette.call(by(responder), { q });

  expect(await find(`LEAK-${number}`)).toMatchObject([
    { kind: "incident", label: `LEAK-${number}`, path: `/incidents/${number}` },
  ]);
  expect(await find("palette")).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "key", path: `/keys/${key.id}` }),
      expect.objectContaining({ kind: "service", path: `/services/${service.id}` }),
    ]),
  );
  expect(await find("PUB-77")).toMatchObject([{ kind: "key", label: "Palette token" }]);
  expect(await find("robin")).toMatchObject([{ kind: "person", label: "Robin Example" }]);
  await expect(find("x")).rejects.toMatchObject({ code: "invalid_input" });
});

test("a restricted incident is found by nobody else, and an owner finds the own teams' alone", async () => {
  const [lead, outsider] = [await member("responder"), await member("responder")];
  const { number, owner } = await ownedScene(installation, lead);
  const q = `LEAK-${number}`;
  const stranger = await member("owner");
  expect(await searchPalette.call(by(owner), { q })).toHaveLength(1);
  expect(await searchPalette.call(by(stranger), { q })).toEqual([]);
  expect(await searchPalette.call(by(outsider), { q })).toHaveLength(1);
  await db.incident.update({ where: { number }, data: { restricted: true, leadId: lead.id } });
  expect(await searchPalette.call(by(outsider), { q })).toEqual([]);
  expect(await searchPalette.call(by(owner), { q })).toEqual([]);
});
