import { beforeAll, expect, test } from "vitest";

import type { Operation } from "@/server/context";
import { exportIncidents } from "@/server/incident/export-incidents";
import { listIncidents } from "@/server/incident/list-incidents";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const inventory = testInventory(installation);
const rows = 203;
let responder: Operation;

beforeAll(async () => {
  for (let at = 1; at <= rows; at += 1) {
    const { id } = await inventory.incident(await inventory.key(), { number: at });
    await installation.db.incident.update({
      where: { id },
      data: { restricted: at === 7, title: at === 8 ? '=1+1, "so"' : `key-${at}` },
    });
  }
  responder = await installation.asRole("responder");
});

async function sheet(input: Record<string, unknown>): Promise<string[]> {
  const parts: string[] = [];
  const { lines } = await exportIncidents.call(responder, input);
  for await (const part of lines()) parts.push(part);
  return parts.join("").trimEnd().split("\r\n");
}

test("has the list's rows in the list's order, over several pages, and no hidden one", async () => {
  const [head, ...lines] = await sheet({ view: "open", sort: "-found", columns: "severity" });
  expect(head).toBe("incident,key,severity");
  const { data, next } = await listIncidents.call(responder, {
    view: "open",
    sort: "-found",
    limit: 200,
  });
  expect(next).not.toBeNull();
  const shown = data.map(({ number }) => `LEAK-${number}`);
  const sent = lines.map((line) => line.split(",")[0]);
  expect(sent.slice(0, shown.length)).toEqual(shown);
  expect(new Set(sent).size).toBe(rows - 1);
  expect(sent).not.toContain("LEAK-7");
});

test("a name runs as no formula, and filters narrow it", async () => {
  const lines = await sheet({ view: "open", q: "LEAK-8", columns: "due" });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^LEAK-8,"'=1\+1, ""so""",/);
});

test("what the list refuses is refused here, before the first line", async () => {
  for (const input of [{ sort: "moved" }, { q: "me" }, { severity: "worst" }]) {
    await expect(exportIncidents.call(responder, input)).rejects.toMatchObject({
      code: "invalid_input",
    });
  }
  const owner = await installation.asRole("owner");
  await expect(exportIncidents.call(owner, {})).rejects.toMatchObject({ code: "forbidden" });
});
