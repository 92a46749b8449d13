import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { createKey } from "@/server/key/create-key";
import { databaseHaystack } from "@/server/testing/canary/database-haystack";
import type { Canary } from "@/server/testing/canary/canaries";
import { findCanaries, needlesOf } from "@/server/testing/canary/needles";
import { testInstallation } from "@/server/testing/test-installation";
import { refusal } from "@/server/testing/upload-report";
import { sheetRows, uploadSheet } from "@/server/testing/upload-sheet";

const installation = testInstallation();
const { db } = installation;
const query = "noun=service&apply=true";

async function foundInDatabase(canaries: readonly Canary[]): Promise<string[]> {
  const needles = needlesOf(canaries);
  const found: string[] = [];
  for await (const haystack of databaseHaystack(db)) found.push(...findCanaries(haystack, needles));
  return found;
}

test("a line with a secret in any column, read or not, is named by its place and kept by nothing", async () => {
  const admin = await installation.asRole("admin");
  const value = randomBytes(18).toString("base64url");
  const digest = digestSecret(value);
  if (!digest.ok) throw new Error("The value has no digest.");
  await createKey.call(admin, { name: "known", firstVersion: { digest: digest.value } });
  const shaped = `ghp_${randomBytes(18).toString("hex")}`;
  const sheet = [
    "name,runbook,comment",
    "before,https://docs.example.test,fine",
    `in-runbook,https://docs.example.test/?t=${value},fine`,
    `in-comment,,${shaped}`,
    `${value},,`,
    "after,,fine",
  ].join("\n");
  const { id } = await uploadSheet(admin, sheet, { query });
  const sentence = /holds what looks like a secret, so nothing of this line was kept/;
  expect(await sheetRows(admin, id)).toEqual([
    { line: 2, label: "before", is: "created" },
    {
      line: 3,
      label: "",
      is: "error",
      field: "runbook",
      problem: expect.stringMatching(/^Column 2/),
    },
    { line: 4, label: "", is: "error", problem: expect.stringMatching(sentence) },
    { line: 5, label: "", is: "error", field: "name", problem: expect.stringMatching(sentence) },
    { line: 6, label: "after", is: "created" },
  ]);
  expect(
    await foundInDatabase([
      { name: "known", ruleId: "generic-api-key", value },
      { name: "shaped", ruleId: "github-pat", value: shaped },
    ]),
  ).toEqual([]);
});

test("a file that begins with one is refused without repeating it", async () => {
  const responder = await installation.asRole("responder");
  const shaped = `ghp_${randomBytes(18).toString("hex")}`;
  for (const sheet of [`name,${shaped}\na,b\n`, shaped, `name\n"${shaped}`]) {
    const { code, message } = await refusal(uploadSheet(responder, sheet, { query }));
    expect(code).toBe("report_refused");
    expect(message).not.toContain(shaped);
  }
  expect(await foundInDatabase([{ name: "shaped", ruleId: "github-pat", value: shaped }])).toEqual(
    [],
  );
});
