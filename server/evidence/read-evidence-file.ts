import "server-only";
import { readEvidenceFileInput } from "@/domain/evidence/evidence-input";
import { AppError } from "@/lib/app-error";
import { unhidden } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

export const readEvidenceFile = query({
  name: "readEvidenceFile",
  permission: "evidence.read_file",
  input: readEvidenceFileInput,
  narrowsToOwn: true,
  async run(ctx, { id }) {
    const teamIds = ctx.actor.type === "member" ? [...ctx.actor.teamIds] : [];
    const row = await ctx.tx.evidence.findFirst({
      where: {
        id,
        fileSha256: { not: null },
        incident: unhidden(ctx),
        ...(ctx.access === "own" && {
          cutover: { consumer: { service: { ownerTeamId: { in: teamIds } } } },
        }),
      },
      select: { fileName: true, file: true },
    });
    if (row === null || row.file === null)
      throw new AppError("not_found", "There is no such file.");
    return {
      name: row.fileName ?? "evidence",
      mediaType: row.file.mediaType,
      bytes: new Uint8Array(row.file.bytes),
    };
  },
});
