import { beforeAll } from "vitest";
import type { Role } from "@/domain/member/member";
import { newId } from "@/lib/ids";
import type { Actor, MemberActor, Operation } from "@/server/context";
import { type InstallationKeys, openInstallation } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import { createTestClock, type TestClock } from "@/server/testing/test-clock";
import { testDb } from "@/server/testing/test-db";

export type TestInstallation = {
  db: Db;
  clock: TestClock;
  /** Makes a person with this role; each call another one. */
  member(role: Role, options?: { name?: string; teamIds?: string[] }): Promise<MemberActor>;
  /** One call of a verb by this actor, at the clock's time. */
  by(actor: Actor): Operation;
  /** One call by a new person with this role. */
  asRole(role: Role, options?: { teamIds?: string[] }): Promise<Operation>;
  asToken(...scopes: string[]): Operation;
  asJob(job: string): Operation;
  asNobody(): Operation;
};

/** What REKEY_SECRET would hold. */
export const testSecret = "integration tests only".repeat(2);

/** An opened installation on this test file's own database. Call it at the top level of the file. */
export function testInstallation(): TestInstallation {
  const db = testDb();
  const clock = createTestClock();
  let keys: InstallationKeys;
  beforeAll(async () => {
    keys = await openInstallation(db, {
      secret: testSecret,
      now: clock.now(),
    });
  });

  const by = (actor: Actor): Operation => ({
    db,
    keys,
    actor,
    now: clock.now(),
    requestId: newId(),
  });
  const member: TestInstallation["member"] = (role, options = {}) =>
    createMember(db, { role, now: clock.now(), ...options });
  return {
    db,
    clock,
    member,
    by,
    asRole: async (role, options) => by(await member(role, options)),
    asToken: (...scopes) => by({ type: "token", id: newId(), name: "test token", scopes }),
    asJob: (job) => by({ type: "system", job }),
    asNobody: () => by({ type: "anonymous" }),
  };
}

async function createMember(
  db: Db,
  person: { role: Role; now: Date; name?: string; teamIds?: string[] },
): Promise<MemberActor> {
  const { role, now, teamIds = [] } = person;
  const id = newId();
  const name = person.name ?? `${role} ${id.slice(-4)}`;
  const email = `${id}@example.test`;
  await db.user.create({ data: { id, name, email, createdAt: now, updatedAt: now } });
  await db.member.create({
    data: { id, role, createdAt: now, teams: { create: teamIds.map((teamId) => ({ teamId })) } },
  });
  return { type: "member", id, name, role, teamIds, sessionId: newId(), authenticatedAt: now };
}
