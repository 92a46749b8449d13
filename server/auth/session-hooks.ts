import "server-only";
import { roleSchema } from "@/domain/member/member";
import { provenBySchema } from "@/domain/session/proven-by";
import type { MemberActor } from "@/server/context";
import type { Db } from "@/server/db";
import { appendEvent } from "@/server/event/append-event";
import { wakeSealer } from "@/server/event/wake-sealer";
import { passwordIsOff } from "@/server/oidc/password-is-off";
import { hasSecondFactor } from "@/server/second-factor/has-second-factor";

type Parts = { db: Db; now: () => Date };
type SessionRow = { id: string; userId: string; expiresAt: Date; provenBy?: unknown };

/** Sessions are better-auth's rows, so their events are recorded beside its writes. */
export function sessionHooks({ db, now }: Parts) {
  return {
    session: {
      create: {
        // Whoever is no member, or no longer, gets no session, whatever the password. A second
        // factor makes the password half of a proof: the session waits for the other half.
        async before(session: { userId: string } & Record<string, unknown>) {
          const member = await db.member.findUnique({ where: { id: session.userId } });
          if (member === null || member.archivedAt !== null) return false;
          const provenBy = provenBySchema.safeParse(session["provenBy"]).data ?? "password";
          if (provenBy.startsWith("password") && (await passwordIsOff(db, member))) return false;
          if (provenBy === "password" && (await hasSecondFactor(db, member.id))) return false;
          return { data: { ...session, provenBy, authenticatedAt: now(), lastSeenAt: now() } };
        },
        async after(session: SessionRow) {
          await recordSession({ db, now }, { session, kind: "session.started" });
        },
      },
      delete: {
        async after(session: SessionRow) {
          const kind = session.expiresAt < new Date() ? "session.expired" : "session.ended";
          await recordSession({ db, now }, { session, kind });
        },
      },
    },
  };
}

async function recordSession(
  { db, now }: Parts,
  { session, kind }: { session: SessionRow; kind: string },
): Promise<void> {
  const member = await db.member.findUnique({
    where: { id: session.userId },
    include: { user: true },
  });
  if (member === null) return;
  const at = now();
  const actor: MemberActor = {
    type: "member",
    id: member.id,
    name: member.user.name,
    role: roleSchema.parse(member.role),
    teamIds: [],
    sessionId: session.id,
    authenticatedAt: at,
  };
  await db.$transaction((tx) =>
    appendEvent(tx, {
      event: {
        kind,
        subject: { type: "member", id: member.id },
        ...(kind === "session.started" && { data: { provenBy: session.provenBy ?? "password" } }),
      },
      actor,
      now: at,
    }),
  );
  wakeSealer();
}
