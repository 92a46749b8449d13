import "server-only";
import { AppError } from "@/lib/app-error";
import { hasFreshProof } from "@/server/access/has-fresh-proof";
import type { Actor, MemberActor } from "@/server/context";

/** The person of this session, who has proved who they are within the last five minutes. */
export function requireFreshProof({ actor, now }: { actor: Actor; now: Date }): MemberActor {
  const member = requireMember(actor);
  if (hasFreshProof(member, now)) return member;
  throw new AppError("reauthentication_needed", "Prove who you are once more.", {
    hint: "This changes how you sign in. A session left open must not be enough for it.",
  });
}

export function requireMember(actor: Actor): MemberActor {
  if (actor.type === "member") return actor;
  throw new AppError("forbidden", "Only a person has an account.");
}
