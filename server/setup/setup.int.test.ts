import { expect, test } from "vitest";

import { AppError } from "@/lib/app-error";
import { createMember } from "@/server/member/create-member";
import { checkSetupLink } from "@/server/setup/check-setup-link";
import { completeSetup } from "@/server/setup/complete-setup";
import { renewSetupLink } from "@/server/setup/renew-setup-link";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, asNobody, asRole, asJob } = testInstallation();

const person = {
  name: "First Person",
  email: " First@Example.TEST ",
  password: "correct horse battery",
  mode: "several",
};

async function newLink(): Promise<string> {
  const made = await renewSetupLink.call(asJob("set_up"), {});
  if (made === null) throw new Error("expected a link");
  return made.token;
}

test("the link is for the terminal, and only its hash is kept", async () => {
  await expect(renewSetupLink.call(asNobody(), {})).rejects.toMatchObject({
    code: "unauthenticated",
  });
  const token = await newLink();
  const row = await db.installation.findUniqueOrThrow({ where: { id: 1 } });
  expect(row.setupTokenHash).toHaveLength(32);
  expect(JSON.stringify(await db.event.findMany())).not.toContain(token);
});

test.each([
  ["a made-up token", async () => "rekey_setup_made-up", "not_found"],
  [
    "one that a newer link replaced",
    async () => {
      const old = await newLink();
      await newLink();
      return old;
    },
    "not_found",
  ],
  [
    "one older than a day",
    async () => {
      const old = await newLink();
      clock.advance({ hours: 24 });
      return old;
    },
    "wrong_state",
  ],
])("%s opens nothing and says how to get another", async (_what, token, code) => {
  const given = await token();
  const refused = { code, details: { hint: expect.stringContaining("setup-link") } };
  await expect(checkSetupLink.call(asNobody(), { token: given })).rejects.toMatchObject(refused);
  await expect(completeSetup.call(asNobody(), { ...person, token: given })).rejects.toMatchObject(
    refused,
  );
  expect(await db.member.count()).toBe(0);
});

test.each([
  ["a short password", { password: "short" }, "password"],
  ["the e-mail address as password", { password: "first@example.test" }, "password"],
  ["the name as password", { password: "firstperson ", name: "First Per son" }, "password"],
  ["no answer to who responds", { mode: undefined }, "mode"],
  ["no address", { email: "nobody" }, "email"],
])("%s is refused at its field", async (_what, wrong, field) => {
  const token = await newLink();
  const refused = await completeSetup
    .call(asNobody(), { ...person, token, ...wrong })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect((refused as AppError).details.fields).toHaveProperty(field);
});

test("two who open the link at once make one account, and then the link is used up", async () => {
  const token = await newLink();
  await expect(checkSetupLink.call(asNobody(), { token })).resolves.toEqual({ open: true });
  const outcomes = await Promise.allSettled([
    completeSetup.call(asNobody(), { ...person, token }),
    completeSetup.call(asNobody(), { ...person, token, email: "second@example.test" }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const [user, ...others] = await db.user.findMany({ include: { member: true, accounts: true } });
  expect(others).toEqual([]);
  expect(user).toMatchObject({
    member: { role: "admin" },
    accounts: [{ providerId: "credential" }],
  });
  expect(await db.installation.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
    mode: "several",
    setupTokenHash: null,
  });
  const kinds = (await db.event.findMany({ orderBy: { id: "asc" } })).map((event) => event.kind);
  expect(kinds.slice(-2)).toEqual(["member.created", "installation.set_up"]);

  await expect(completeSetup.call(asNobody(), { ...person, token })).rejects.toMatchObject({
    code: "wrong_state",
    message: "Rekey is set up already.",
  });
  expect(await renewSetupLink.call(asJob("set_up"), {})).toBeNull();
});

test("a member cannot set up again", async () => {
  await expect(
    completeSetup.call(await asRole("admin"), { ...person, token: "x" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("accounts that the terminal makes answer who responds", async () => {
  await db.installation.update({ where: { id: 1 }, data: { mode: null, setUpAt: null } });
  await db.member.updateMany({ data: { archivedAt: clock.now() } });
  const facts = async () => db.installation.findUniqueOrThrow({ where: { id: 1 } });
  const made = { name: "By Terminal", password: "correct horse battery", role: "admin" };
  const terminal = asJob("admin_cli");
  await createMember.call(terminal, { ...made, email: "one@example.test" });
  expect(await facts()).toMatchObject({ mode: "solo", setUpAt: clock.now() });
  await createMember.call(terminal, { ...made, email: "two@example.test" });
  expect(await facts()).toMatchObject({ mode: "several" });
});
