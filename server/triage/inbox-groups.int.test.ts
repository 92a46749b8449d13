import { beforeAll, describe, expect, test } from "vitest";

import { type Grouping, groupings } from "@/domain/triage/grouping";
import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { claimKey } from "@/server/key/claim-key";
import { setVisibility } from "@/server/incident/set-visibility";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { joinQueues } from "@/server/jobs/queue-presence";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { bringBackLater } from "@/server/triage/bring-back-later";
import { countedGroups, filteredGroups } from "@/server/triage/inbox-groups-sql";
import { incidentFilter } from "@/server/incident/incident-filter";
import { listInboxGroups } from "@/server/triage/list-inbox-groups";
import { triageIncidents } from "@/server/triage/triage-incidents";
import { undoTriage } from "@/server/triage/undo-triage";

const installation = testInstallation();
const inventory = testInventory(installation);
const { db, clock } = installation;

let ann: MemberActor;
beforeAll(async () => {
  ann = await installation.member("responder");
});
const asAnn = () => installation.by(ann);
const groups = (input: { by: Grouping } & Record<string, unknown>, actor = ann) =>
  listInboxGroups.call(installation.by(actor), input);

/** What is counted as it goes, and what a whole count finds. */
async function bothCounts(by: Grouping) {
  await db.$queryRaw`select count_inbox()`;
  const page = { by, from: undefined, take: 1_000, descending: false };
  const filter = incidentFilter({ view: "inbox", q: "" }, asAnn());
  const counted = await db.$queryRaw<object[]>(countedGroups(page));
  const whole = await db.$queryRaw<object[]>(filteredGroups(filter, { ...page, most: 10_000 }));
  // The newest stays when it is answered: it says when the group last grew.
  const plain = (row: object) => ({ ...row, newest_at: null, grouped: null });
  return { counted: counted.map(plain), whole: whole.map(plain) };
}

const triage = (numbers: number[], answer: object) =>
  triageIncidents.call(asAnn(), { batchId: newId(), answer, target: { numbers } });

describe("whatever happens to the Inbox, it is counted", () => {
  test("opened, claimed, found public or live, answered, put off, taken back, restricted", async () => {
    const numbers: number[] = [];
    for (const visibility of ["public", "internal", "unknown", "internal", "public"] as const) {
      numbers.push((await openLeak(asAnn(), { visibility })).number);
    }
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = numbers;
    const expectSame = async () => {
      for (const by of groupings) {
        const { counted, whole } = await bothCounts(by);
        expect(counted, by).toEqual(whole);
      }
    };
    await expectSame();
    const team = await inventory.team();
    const { keyId } = await db.incident.findUniqueOrThrow({ where: { number: one } });
    await claimKey.call(await installation.asRole("admin"), { id: keyId, ownerTeamId: team.id });
    await setVisibility.call(asAnn(), { number: two, visibility: "public" });
    await recordVerdict.call(asAnn(), { number: three, verdict: "live", fromPlace: "a laptop" });
    await expectSame();
    expect((await groups({ by: "owner" })).data).toContainEqual(
      expect.objectContaining({ key: team.id, name: team.name, count: 1 }),
    );
    const until = new Date(clock.now().getTime() + 3_600_000);
    const { batchId } = await triage([one, two], { action: "real" });
    await triage([four], { action: "later", until });
    await triage([five], { action: "check_liveness" });
    await expectSame();
    clock.advance({ minutes: 30 });
    await undoTriage.call(asAnn(), { batchId });
    await db.incident.update({ where: { number: two }, data: { restricted: true } });
    await expectSame();
    clock.advance({ minutes: 31 });
    expect(await bringBackLater.call(installation.asJob("settle_due"), {})).toEqual({ rows: 1 });
    await expectSame();
    await db.incident.updateMany({ data: { restricted: false } });
    await expectSame();
  });

  test("a queue that works on the database holds nobody up", async () => {
    const queue = await joinQueues(await databaseUrlOf(db));
    try {
      await openLeak(asAnn());
      expect((await groups({ by: "type" })).data).not.toEqual([]);
    } finally {
      await queue.leave();
    }
  });

  test("two at the same moment wait for nobody, and lose nothing", async () => {
    const numbers: number[] = [];
    for (let made = 0; made < 6; made += 1) numbers.push((await openLeak(asAnn())).number);
    await Promise.all([
      triage(numbers.slice(0, 3), { action: "false_positive" }),
      triage(numbers.slice(3), { action: "false_positive" }),
      groups({ by: "type" }),
      groups({ by: "type" }),
      openLeak(asAnn()),
    ]);
    const { counted, whole } = await bothCounts("type");
    expect(counted).toEqual(whole);
  });
});

describe("the list", () => {
  test("the worst group first, then the largest, page by page and back", async () => {
    await Promise.all(["a", "b", "c", "d", "e"].map((keyName) => openLeak(asAnn(), { keyName })));
    await openLeak(asAnn(), { visibility: "public" });
    const whole = await groups({ by: "key", limit: 200 });
    const severityOf = (row: { worst: string }) =>
      ["critical", "high", "medium", "low"].indexOf(row.worst);
    expect(whole.data.map(severityOf)).toEqual(
      whole.data.map(severityOf).toSorted((a, b) => a - b),
    );
    const seen: string[] = [];
    let page = await groups({ by: "key", limit: 2 });
    for (;;) {
      seen.push(...page.data.map(({ key }) => key));
      if (page.next === null) break;
      page = await groups({ by: "key", limit: 2, cursor: page.next });
    }
    expect(seen).toEqual(whole.data.map(({ key }) => key));
    const before = await groups({ by: "key", limit: 2, cursor: page.prev ?? "" });
    expect(before.data.map(({ key }) => key)).toEqual(
      seen.slice(-page.data.length - 2, -page.data.length),
    );
  });

  test("a search counts what it finds; another grouping's page is none of this one", async () => {
    await openLeak(asAnn(), { keyName: "quite another name" });
    const found = await groups({ by: "repository", q: "quite another" });
    expect(found.data).toMatchObject([{ name: "example/shop", count: 1 }]);
    expect(found).toMatchObject({ capped: false, restricted: 0 });
    const { next } = await groups({ by: "key", limit: 1 });
    await expect(groups({ by: "type", cursor: next ?? "" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(groups({ by: "key", q: "ab" })).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("what is restricted is in no group, and is counted for its reader alone", async () => {
    const before = await groups({ by: "type" });
    const { number } = await openLeak(asAnn());
    await db.incident.update({ where: { number }, data: { restricted: true, leadId: ann.id } });
    expect(await groups({ by: "type" })).toMatchObject({ data: before.data, restricted: 1 });
    const other = await installation.member("responder");
    expect(await groups({ by: "type" }, other)).toMatchObject({ data: before.data, restricted: 0 });
  });

  test("an owner has no Inbox", async () => {
    await expect(groups({ by: "type" }, await installation.member("owner"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
