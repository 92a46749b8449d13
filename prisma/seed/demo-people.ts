import { randomBytes } from "node:crypto";

import type { Role } from "@/domain/member/member";
import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import type { DemoSignIn } from "@/server/launch/demo";
import { createMember } from "@/server/member/create-member";
import { completeSetup } from "@/server/setup/complete-setup";
import { renewSetupLink } from "@/server/setup/renew-setup-link";
import { createTeam } from "@/server/team/create-team";
import type { Stage } from "@/prisma/seed/demo-stage";

type Person = DemoSignIn & { role: Role };

const teamNames = ["Checkout", "Data", "Platform", "Web shop"] as const;
export type TeamName = (typeof teamNames)[number];

export type People = {
  robin: MemberActor;
  sam: MemberActor;
  kim: MemberActor;
  noor: MemberActor;
  teams: Record<TeamName, string>;
  signIns: readonly DemoSignIn[];
};

/** Four people who do not exist, each with a password that was made for this demo alone. */
export async function invitePeople(stage: Stage): Promise<People> {
  const robin = signIn("Robin (demo)", "admin");
  const sam = signIn("Sam (demo)", "responder");
  const kim = signIn("Kim (demo)", "responder");
  const noor = signIn("Noor (demo)", "owner");

  const admin = actor(robin, { id: await setUp(stage, robin), teamIds: [] });
  const teams = await createTeams(stage, admin);
  const invited = async (person: Person, team: TeamName) => {
    const teamIds = [teams[team]];
    const { id } = await createMember.call(stage.by(admin), { ...person, teamIds });
    return actor(person, { id, teamIds });
  };
  return {
    robin: admin,
    sam: await invited(sam, "Platform"),
    kim: await invited(kim, "Data"),
    noor: await invited(noor, "Checkout"),
    teams,
    signIns: [robin, sam, kim, noor],
  };
}

function signIn(name: string, role: Role): Person {
  const [first = name] = name.toLowerCase().split(" ");
  return {
    name,
    role,
    email: `${first}@demo.example.com`,
    password: randomBytes(12).toString("base64url"),
  };
}

async function setUp(stage: Stage, { name, email, password }: Person): Promise<string> {
  const link = await renewSetupLink.call(stage.by({ type: "system", job: "set_up" }), {});
  const { memberId } = await completeSetup.call(stage.by({ type: "anonymous" }), {
    token: link?.token,
    name,
    email,
    password,
    mode: "several",
  });
  return memberId;
}

async function createTeams(stage: Stage, admin: MemberActor): Promise<Record<TeamName, string>> {
  const made = new Map<TeamName, string>();
  for (const name of teamNames) {
    const contact = `#${name.toLowerCase().replace(" ", "-")}-demo`;
    const memberIds = name === "Platform" ? [admin.id] : [];
    made.set(name, (await createTeam.call(stage.by(admin), { name, contact, memberIds })).id);
  }
  const id = (name: TeamName) => made.get(name) ?? "";
  return {
    Checkout: id("Checkout"),
    Data: id("Data"),
    Platform: id("Platform"),
    "Web shop": id("Web shop"),
  };
}

function actor(
  { name, role }: Person,
  { id, teamIds }: { id: string; teamIds: readonly string[] },
): MemberActor {
  const authenticatedAt = new Date();
  return { type: "member", id, name, role, teamIds, sessionId: newId(), authenticatedAt };
}
