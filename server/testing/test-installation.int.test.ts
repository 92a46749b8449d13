import { expect, test } from "vitest";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();

test("a file's database begins empty and keeps what its tests write", async () => {
  expect(await installation.db.member.count()).toBe(0);
  const owner = await installation.member("owner", { name: "Owner of payments" });
  expect(await installation.db.member.findUniqueOrThrow({ where: { id: owner.id } })).toMatchObject(
    {
      role: "owner",
    },
  );
});

test("the clock moves only when told", async () => {
  const before = installation.asNobody().now;
  installation.clock.advance({ hours: 24 });
  expect(installation.asNobody().now.getTime() - before.getTime()).toBe(86_400_000);
});

test("the run is on the version that was asked for", async () => {
  const [row] = await installation.db.$queryRaw<{ version: string }[]>`show server_version`;
  expect(row).toMatchObject({ server_version: expect.stringMatching(version()) });
});

function version(): RegExp {
  return new RegExp(`^${process.env.REKEY_TEST_POSTGRES ?? "18"}\\b`);
}
