import "server-only";
import { AppError } from "@/lib/app-error";

export type CountedBody = { chunks: AsyncIterable<Uint8Array>; bytes(): number };

/** A body that ends with a refusal once it is too large, whatever its header said. */
export function limitBody(request: Request, { megabytes }: { megabytes: number }): CountedBody {
  const limit = megabytes * 1_048_576;
  const tooLarge = () =>
    new AppError("too_large", `The report is over ${megabytes} MB.`, {
      hint: "Split the scan, or let the administrator raise REKEY_IMPORT_MAX_MB.",
    });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const { body } = request;
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    if (body === null) return;
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read().catch(brokenOff);
      if (done) return;
      bytes += value.length;
      if (bytes > limit) {
        await reader.cancel();
        throw tooLarge();
      }
      yield value;
    }
  }
  return { chunks: counted(), bytes: () => bytes };
}

function brokenOff(): never {
  throw new AppError("report_refused", "The upload was broken off before its end.", {
    hint: "Nothing was imported. Send it again.",
  });
}
