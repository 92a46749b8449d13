import { expect, test } from "vitest";

import { listEvents } from "@/server/event/list-events";
import { getOwnerCard } from "@/server/incident/get-owner-card";
import { getRoom } from "@/server/incident/get-room";
import { listIncidents } from "@/server/incident/list-incidents";
import { listOwnIncidents } from "@/server/incident/list-own-incidents";
import { restrictIncident } from "@/server/restriction/restrict-incident";
import { shareIncident } from "@/server/restriction/share-incident";
import { ownedScene } from "@/server/testing/own-inputs";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { by, member } = installation;

test("an owner sees the own card and nothing else; of a restricted one only when let in", async () => {
  const lead = await member("responder");
  const { number, owner } = await ownedScene(installation, lead);
  const numbers = async () =>
    (await listOwnIncidents.call(by(owner), {})).data.map((row) => row.number);

  expect(await numbers()).toEqual([number]);
  expect(await getOwnerCard.call(by(owner), { number })).toMatchObject({ number });
  for (const verb of [getRoom, listIncidents, listEvents]) {
    await expect(verb.call(by(owner), { number, view: "open" })).rejects.toMatchObject({
      code: "forbidden",
    });
  }

  await restrictIncident.call(by(lead), { number, reason: "It may be one of us." });
  expect(await numbers()).toEqual([]);
  await expect(getOwnerCard.call(by(owner), { number })).rejects.toMatchObject({
    code: "not_found",
  });
  await shareIncident.call(by(lead), { number, memberId: owner.id });
  expect(await numbers()).toEqual([number]);
  expect((await getOwnerCard.call(by(owner), { number })).rows.every(({ own }) => own)).toBe(true);
  await expect(getRoom.call(by(owner), { number })).rejects.toMatchObject({ code: "forbidden" });
});
