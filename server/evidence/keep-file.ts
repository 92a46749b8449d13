import "server-only";
import { createHash } from "node:crypto";

import type { UploadedEvidence } from "@/domain/evidence/evidence-input";
import { mediaTypeOf } from "@/domain/evidence/media-type-of";
import { partsOfText, readableRuns } from "@/domain/secret-text/parts-of-text";
import { fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { refuseSecretsInFile } from "@/server/text/refuse-secrets-in-file";

/** Keeps a file by the SHA-256 of its bytes. What is readable in it is looked through before. */
export async function keepFile(
  ctx: MutationContext,
  { name, bytes }: UploadedEvidence,
): Promise<{ fileSha256: string; fileName: string }> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) {
    throw fieldError("file", "Attach an image, a PDF or a text file.");
  }
  const text = mediaType.startsWith("text/")
    ? new TextDecoder().decode(bytes)
    : readableRuns(bytes);
  const texts = [...namesIn(name), ...partsOfText(text)];
  await refuseSecretsInFile(ctx.tx, { texts, keys: ctx.keys });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await ctx.tx.$executeRaw`
    insert into file (sha256, bytes, size, media_type, created_at)
    values (${sha256}, ${bytes}, ${bytes.length}, ${mediaType}, ${ctx.now})
    on conflict do nothing`;
  return { fileSha256: sha256, fileName: name };
}

/** "token.tar.gz", "token.tar", "token": a dot is no cut in a text, but it is in a name. */
function namesIn(name: string): string[] {
  const dots = [...name.matchAll(/\./g)].map(({ index }) => index);
  return [name, ...dots.map((dot) => name.slice(0, dot))];
}
