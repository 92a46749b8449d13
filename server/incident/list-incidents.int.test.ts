import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";

import { severities } from "@/domain/incident/incident";
import { type IncidentView, incidentViews } from "@/domain/incident/incident-views";
import type { Prisma } from "@/generated/prisma/client";
import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { countIncidents } from "@/server/incident/count-incidents";
import { listIncidents } from "@/server/incident/list-incidents";
import { listOwnIncidents } from "@/server/incident/list-own-incidents";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const inventory = testInventory(installation);
const { db, clock } = installation;
const minutes = (count: number) => new Date(clock.now().getTime() + count * 60_000);

let responder: MemberActor;
let numbers: Record<string, number>;

async function row(data: Prisma.IncidentUncheckedUpdateInput): Promise<number> {
  const made = await inventory.incident(await inventory.key());
  const severity = typeof data.severity === "string" ? data.severity : made.severity;
  const { number } = await db.incident.update({
    where: { id: made.id },
    data: { ...data, severityRank: severities.findIndex((each) => each === severity) },
  });
  return number;
}

beforeAll(async () => {
  responder = await installation.member("responder");
  const other = await installation.member("responder");
  numbers = {
    inboxLow: await row({ state: "triage", severity: "low", visibility: "internal" }),
    inboxPublic: await row({
      state: "triage",
      severity: "critical",
      visibility: "public",
      secretTypeId: "aws_access_key",
      searchText: "leak-2 metrics 100%_sure example/shop",
      backlog: true,
    }),
    mine: await row({ leadId: responder.id, dueAt: minutes(60) }),
    late: await row({ leadId: other.id, dueAt: minutes(-5), severity: "critical" }),
    kept: await row({ leadId: other.id, dueAt: minutes(-5), containedAt: minutes(-9) }),
    ready: await row({ gateOpen: true, blockerCount: 0, dueAt: minutes(30) }),
    waiting: await row({ state: "monitoring", keyState: "dead", waitingFor: "The vendor" }),
    resolved: await row({ state: "resolved", resolution: "revoked", resolvedAt: minutes(-3) }),
    resolvedFirst: await row({
      state: "resolved",
      resolution: "false_positive",
      resolvedAt: minutes(-9),
    }),
    rotation: await row({ kind: "planned_rotation", severity: "low", dueAt: minutes(-5) }),
    drill: await row({ kind: "drill", severity: "low", dueAt: minutes(90) }),
    restricted: await row({ restricted: true, leadId: other.id, severity: "critical" }),
  };
  await putOn(other.id);
});

/** One by name, one by a team, and one that may not be seen. */
async function putOn(otherId: string) {
  const idOf = async (name: string) =>
    (await db.incident.findUniqueOrThrow({ where: { number: numbers[name] ?? 0 } })).id;
  const now = installation.clock.now();
  const by = { assignedById: otherId, assignedAt: now };
  const memberId = responder.id;
  for (const name of ["kept", "restricted"]) {
    await db.incidentAssignee.create({ data: { incidentId: await idOf(name), memberId, ...by } });
  }
  const team = await db.team.create({ data: { id: newId(), name: "Payments", createdAt: now } });
  const added = { addedById: otherId, addedAt: now };
  await db.incidentTeam.create({
    data: { incidentId: await idOf("waiting"), teamId: team.id, ...added },
  });
  responder = { ...responder, teamIds: [team.id] };
}

/** The names of the rows, in order. */
async function list(input: Record<string, unknown>, actor: MemberActor = responder) {
  const page = await listIncidents.call(installation.by(actor), input);
  const names = Object.entries(numbers);
  return page.data.map(({ number }) => names.find(([, each]) => each === number)?.[0]);
}

describe("views", () => {
  const expected: Record<IncidentView, string[]> = {
    inbox: ["inboxPublic", "inboxLow"],
    check_liveness: [],
    later: [],
    open: ["late", "inboxPublic", "kept", "ready", "mine", "waiting", "inboxLow"],
    mine: ["mine"],
    helping: ["kept", "waiting"],
    unassigned: ["ready", "waiting"],
    late: ["late"],
    ready: ["ready"],
    waiting: ["waiting"],
    rotations: ["rotation", "drill"],
    resolved: ["resolved", "resolvedFirst"],
  };

  test.each(incidentViews)("%s holds its rows in its order, and counts them", async (view) => {
    expect(await list({ view })).toEqual(expected[view]);
    const counts = await countIncidents.call(installation.by(responder), { view });
    expect(counts.views[view]).toEqual({ number: expected[view].length, more: false });
    expect(counts.matching).toEqual(counts.views[view]);
  });

  test("what is restricted is there for its lead alone", async () => {
    const lead = await db.incident.findFirstOrThrow({ where: { restricted: true } });
    const actor: MemberActor = { ...responder, id: lead.leadId ?? "" };
    expect(await list({ view: "mine" }, actor)).toContain("restricted");
    expect(await list({ q: "LEAK-10", view: "open" })).toEqual([]);
  });
});

describe("out of the Inbox for a while", () => {
  test.each<[Prisma.IncidentUncheckedUpdateInput, IncidentView]>([
    [{ laterUntil: minutes(60) }, "later"],
    [{ laterUntil: minutes(-1) }, "inbox"],
    [{ livenessAskedAt: minutes(-2) }, "check_liveness"],
  ])("%j stands in %s alone", async (data, view) => {
    const number = await row({ state: "triage", ...data });
    for (const each of ["inbox", "later", "check_liveness"]) {
      const { data: rows } = await listIncidents.call(installation.by(responder), { view: each });
      expect(rows.some((found) => found.number === number)).toBe(each === view);
    }
    await db.incident.update({ where: { number }, data: { state: "resolved" } });
  });
});

describe("search and filters", () => {
  test.each([
    [{ q: "metrics" }, ["inboxPublic"]],
    [{ q: "METRICS shop" }, ["inboxPublic"]],
    [{ q: "100%_s" }, ["inboxPublic"]],
    [{ q: "%%%" }, []],
    [{ q: "LEAK-2" }, ["inboxPublic"]],
    [{ q: "leak-22" }, []],
    [{ severity: "critical,high" }, ["inboxPublic"]],
    [{ severity: ["low"], exposure: ["internal"] }, ["inboxLow"]],
    [{ exposure: "public" }, ["inboxPublic"]],
    [{ secretType: ["aws_access_key"] }, ["inboxPublic"]],
    [{ backlog: ["yes"] }, ["inboxPublic"]],
    [{ backlog: ["yes", "no"] }, ["inboxPublic", "inboxLow"]],
    [{ group: { by: "type", key: "aws_access_key" } }, ["inboxPublic"]],
    [{ group: { by: "owner", key: "no id" } }, []],
    [{ state: ["active"] }, []],
    [{ view: "open", state: ["monitoring"] }, ["waiting"]],
    [{ view: "open", keyState: ["dead"] }, ["waiting"]],
    [{ view: "open", lead: ["nobody"], state: ["active"] }, ["ready"]],
  ])("%j finds %j", async (input, names) => {
    expect(await list(input)).toEqual(names);
    const counts = await countIncidents.call(installation.by(responder), input);
    expect(counts.matching).toEqual({ number: names.length, more: false });
  });

  test("one or several leads, and nobody", async () => {
    const lead = [responder.id, "nobody"];
    expect(await list({ view: "open", lead, state: ["active"] })).toEqual(["ready", "mine"]);
  });

  test("two characters are too few, but may stand beside a longer word", async () => {
    await expect(list({ q: "me" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await list({ q: "me metrics" })).toEqual(["inboxPublic"]);
  });
});

describe("orders", () => {
  test.each([
    ["due", ["late", "kept", "ready", "mine", "inboxLow", "inboxPublic", "waiting"]],
    ["-due", ["waiting", "inboxPublic", "inboxLow", "mine", "ready", "kept", "late"]],
    ["severity,-due", ["inboxLow", "waiting", "mine", "ready", "kept", "inboxPublic", "late"]],
  ])("%s", async (sort, names) => {
    expect(await list({ view: "open", sort })).toEqual(names);
  });

  test.each(["moved", "due,live", "severity,due", "severity,due,live"])(
    "%s is refused with what to drop",
    async (sort) => {
      await expect(list({ sort })).rejects.toMatchObject({
        code: "invalid_input",
        details: { fields: { sort: expect.stringMatching(/drop /i) } },
      });
    },
  );
});

describe("pages", () => {
  const open = { view: "open", sort: "severity,-due", limit: 2 } as const;
  const page = (input: object) => listIncidents.call(installation.by(responder), input);
  const numbersOf = (rows: readonly { number: number }[]) => rows.map(({ number }) => number);

  test.each(["-severity,due", "severity,-due", "due", "-live", "found", "-closed"])(
    "by %s: every row once forwards, and the same backwards",
    async (sort) => {
      const whole = await page({ ...open, sort, limit: 100 });
      const forwards: number[][] = [];
      let cursor: string | null = null;
      let last: Awaited<ReturnType<typeof page>> | undefined;
      do {
        last = await page({ ...open, sort, ...(cursor !== null && { cursor }) });
        forwards.push(numbersOf(last.data));
        cursor = last.next;
      } while (cursor !== null);
      expect(forwards.flat()).toEqual(numbersOf(whole.data));

      const backwards = [numbersOf(last.data)];
      while (last.prev !== null) {
        last = await page({ ...open, sort, cursor: last.prev });
        backwards.unshift(numbersOf(last.data));
      }
      expect(backwards.flat()).toEqual(numbersOf(whole.data));
      expect(whole.prev).toBeNull();
    },
  );

  test("rows that come and go meanwhile move nothing", async () => {
    const before = numbersOf((await page({ ...open, limit: 100 })).data);
    const first = await page(open);
    const added = await row({ severity: "low", state: "triage", dueAt: minutes(999_999) });
    await db.incident.update({
      where: { number: first.data[0]?.number ?? 0 },
      data: { state: "resolved" },
    });
    const second = await page({ ...open, cursor: first.next });
    expect(numbersOf(second.data)).toEqual(before.slice(2, 4));
    await db.incident.update({ where: { number: before[0] ?? 0 }, data: { state: "triage" } });
    await db.incident.update({ where: { number: added }, data: { state: "resolved" } });
  });

  test("a place of another order, of another installation or made up is refused", async () => {
    const { next } = await page(open);
    const made = randomBytes(90).toString("base64url");
    for (const input of [
      { ...open, sort: "due", cursor: next },
      { ...open, cursor: made },
      { ...open, cursor: `${next?.slice(0, -2)}xx` },
    ]) {
      await expect(page(input)).rejects.toMatchObject({ code: "invalid_input" });
    }
  });
});

describe("roles", () => {
  test("an owner has the own list alone", async () => {
    const team = await inventory.team();
    const service = await inventory.service({ ownerTeamId: team.id });
    const environment = await inventory.environment();
    const key = await inventory.key({ name: "Payments key" });
    const foreign = await inventory.incident(await inventory.key(), { number: 900 });
    const own = await inventory.incident(key, { number: 901 });
    const consumer = await inventory.consumer({
      keyId: key.id,
      serviceId: service.id,
      environmentId: environment.id,
    });
    await db.cutover.create({
      data: {
        id: consumer.id,
        incidentId: own.id,
        consumerId: consumer.id,
        environmentId: environment.id,
        state: "proved",
        production: true,
        tier: 1,
        createdAt: clock.now(),
        updatedAt: clock.now(),
      },
    });
    const owner = await installation.asRole("owner", { teamIds: [team.id] });
    await expect(listIncidents.call(owner, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(countIncidents.call(owner, {})).rejects.toMatchObject({ code: "forbidden" });

    const { data } = await listOwnIncidents.call(owner, {});
    expect(data).toMatchObject([{ number: 901, own: { consumers: 1, moved: 1, down: 0 } }]);
    expect(Object.keys(data[0] ?? {})).not.toContain("exposure");
    expect((await listOwnIncidents.call(owner, { resolved: true })).data).toEqual([]);
    const stranger = await installation.asRole("owner");
    expect((await listOwnIncidents.call(stranger, {})).data).toEqual([]);
    await db.cutover.deleteMany();
    await db.incident.deleteMany({ where: { id: { in: [own.id, foreign.id] } } });
  });

  test("an auditor reads, a token with its scope too, nobody else", async () => {
    const auditor = await installation.asRole("auditor");
    expect((await listIncidents.call(auditor, {})).data).toHaveLength(2);
    const token = installation.asToken("incidents:read");
    expect((await listIncidents.call(token, { view: "open" })).data).toHaveLength(7);
    await expect(
      listIncidents.call(installation.asToken("imports:write"), {}),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(listIncidents.call(installation.asNobody(), {})).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});
