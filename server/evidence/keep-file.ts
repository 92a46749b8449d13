import "server-only";
import { createHash } from "node:crypto";

import type { UploadedEvidence } from "@/domain/evidence/evidence-input";
import { fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { mediaTypeOf } from "@/server/evidence/media-type-of";
import { refuseSecrets } from "@/server/text/refuse-secrets";

/** Keeps a file by the SHA-256 of its bytes. Text is looked through for secrets before. */
export async function keepFile(
  ctx: MutationContext,
  { name, bytes }: UploadedEvidence,
): Promise<{ fileSha256: string; fileName: string }> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) {
    throw fieldError("file", "Attach an image, a PDF or a text file.");
  }
  if (mediaType.startsWith("text/")) {
    await refuseSecrets(ctx.tx, {
      input: { file: new TextDecoder().decode(bytes) },
      keys: ctx.keys,
    });
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await ctx.tx.$executeRaw`
    insert into file (sha256, bytes, size, media_type, created_at)
    values (${sha256}, ${bytes}, ${bytes.length}, ${mediaType}, ${ctx.now})
    on conflict do nothing`;
  return { fileSha256: sha256, fileName: name };
}
