export type Answered<T> = { ok: true; value: T } | { ok: false; message: string; hint: string };

type Body = { body: Blob; contentType: string; refused: string; signal: AbortSignal };

/** Sends a file as a request's body. Answers what it became, or what to do; a stopped call throws. */
export async function sendBody<T>(
  address: string,
  { body, contentType, refused, signal }: Body,
): Promise<Answered<T>> {
  try {
    const headers = { "content-type": contentType };
    const response = await fetch(address, { method: "POST", headers, body, signal });
    const answer = (await response.json()) as T & { title?: string; detail?: string };
    if (response.ok) return { ok: true, value: answer };
    return {
      ok: false,
      message: answer.title ?? refused,
      hint: answer.detail ?? "Nothing was imported.",
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return {
      ok: false,
      message: "Rekey did not answer.",
      hint: "Nothing was imported. The file is still chosen: try again.",
    };
  }
}
