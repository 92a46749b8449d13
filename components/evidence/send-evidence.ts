export type SendAnswer = { ok: true } | { ok: false; message: string; retry: boolean };

type Sending = {
  number: number;
  form: FormData;
  /** The same for each try of one piece: it is kept once. */
  idempotencyKey: string;
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** One piece of evidence, with how far it is: `fetch` does not tell of what it sends. */
export async function sendEvidence(sending: Sending): Promise<SendAnswer> {
  const { number, form, idempotencyKey, onProgress, signal } = sending;
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    const fail = (message: string) => resolve({ ok: false, message, retry: true });
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    });
    request.addEventListener("load", () => resolve(answerOf(request)));
    request.addEventListener("error", () =>
      fail("Rekey did not answer. It is still here: try again."),
    );
    request.addEventListener("abort", () => fail("Stopped."));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("POST", `/api/incidents/${number}/evidence`);
    request.setRequestHeader("idempotency-key", idempotencyKey);
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): SendAnswer {
  if (request.status >= 200 && request.status < 300) return { ok: true };
  const retry = request.status >= 500 || request.status === 429;
  try {
    const { title, fields } = JSON.parse(request.responseText) as {
      title?: string;
      fields?: Record<string, string>;
    };
    const [field] = Object.values(fields ?? {});
    return { ok: false, message: field ?? title ?? "Rekey refused it.", retry };
  } catch {
    return { ok: false, message: "Rekey did not answer as expected. Try again.", retry };
  }
}
