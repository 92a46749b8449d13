import { randomBytes } from "node:crypto";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import type { MemberActor } from "@/server/context";
import { proveCutover } from "@/server/cutover/prove-cutover";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { readRoom, rowOf, testBoard } from "@/server/testing/test-board";
import type { TestInstallation } from "@/server/testing/test-installation";

/** The digest of a value that was never seen before. */
export function freshDigest(): SecretDigest {
  const digest = digestSecret(randomBytes(20).toString("hex"));
  if (!digest.ok) throw new Error("No digest.");
  return digest.value;
}

/** Leaks that are answered already, and the acts that tests repeat on them. */
export function activeLeaks(installation: TestInstallation) {
  const { by, clock } = installation;
  const { leak, inventory } = testBoard(installation);

  const room = (actor: MemberActor, number: number) => readRoom(by(actor), number);
  return {
    inventory,
    leak,
    /** Confirmed, under rotate first, with a new key two minutes ago. */
    async active(actor: MemberActor, options: { visibility?: "public" | "internal" } = {}) {
      const opened = await leak(actor, options);
      const { number } = opened;
      await confirmIncident.call(by(actor), { number });
      const reason = "Nothing seen.";
      await signDoctrine.call(by(actor), { number, doctrine: "rotate_first", reason });
      await recordReplacement.call(by(actor), {
        number,
        digest: freshDigest(),
        storedIn: "vault secret/shop#token v2",
      });
      clock.advance({ minutes: 2 });
      return opened;
    },
    room,
    row: async (actor: MemberActor, of: { number: number; name: string }) =>
      rowOf(await room(actor, of.number), of.name),
    productionBlockers: async (actor: MemberActor, number: number) =>
      (await room(actor, number)).gate.blockers.filter(
        ({ kind }) => kind === "production_consumer",
      ),
    async prove(
      actor: MemberActor,
      of: { number: number; name: string; environmentId: string } & Record<string, unknown>,
    ) {
      const { number, name, ...more } = of;
      const { cutoverId } = rowOf(await room(actor, number), name);
      await proveCutover.call(by(actor), {
        cutoverId,
        how: "measured",
        seen: "new",
        note: "Attested at boot.",
        ...more,
      });
      return cutoverId;
    },
    async askWaiver(
      actor: MemberActor,
      of: { number: number; name: string } & Record<string, unknown>,
    ) {
      const { number, name, ...more } = of;
      const { cutoverId } = rowOf(await room(actor, number), name);
      const { requestId } = await requestWaiver.call(by(actor), {
        cutoverId,
        kind: "gone",
        reason: "Removed.",
        ...more,
      });
      return { cutoverId, requestId, shown: await shownOf(installation, requestId) };
    },
    shownOf: (requestId: string) => shownOf(installation, requestId),
  };
}

async function shownOf({ db }: TestInstallation, requestId: string): Promise<string[]> {
  const request = await db.signatureRequest.findUniqueOrThrow({ where: { id: requestId } });
  return request.boundTo as string[];
}
