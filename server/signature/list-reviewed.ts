import "server-only";
import { listSignaturesWaitingInput } from "@/domain/signature/signature-input";
import type { ReviewedDto } from "@/domain/signature/reviewed-dto";
import { loadPeople } from "@/server/incident/room/people";
import { query } from "@/server/operation";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { requestCutover, signedAlone } from "@/server/signature/signed-alone";

const shownAtMost = 50;

/** What was signed alone and reviewed, the latest review first. */
export const listReviewed = query({
  name: "listReviewed",
  permission: "signature.list_reviewed",
  input: listSignaturesWaitingInput,
  async run(ctx): Promise<ReviewedDto[]> {
    const [rows, people] = await Promise.all([
      ctx.tx.signature.findMany({
        where: { reviewedAt: { not: null }, incident: visibleIncidents(ctx) },
        include: {
          incident: { select: { number: true, title: true } },
          request: { include: { cutover: requestCutover } },
        },
        orderBy: { reviewedAt: "desc" },
        take: shownAtMost,
      }),
      loadPeople(ctx.tx),
    ]);
    const named = (id: string | null) => people(id) ?? { id: "", name: "Somebody removed" };
    return rows.map((row) => ({
      signatureId: row.id,
      incident: row.incident,
      sentence: signedAlone(row.request),
      signedBy: named(row.signerId),
      signedAt: row.signedAt.toISOString(),
      reviewedBy: named(row.reviewedById),
      reviewedAt: (row.reviewedAt ?? row.signedAt).toISOString(),
      outcome: row.voidedAt === null ? "accepted" : "voided",
    }));
  },
});
