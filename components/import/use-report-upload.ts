"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";

import type { StripProgress } from "@/components/import/strip-messages";
import { sendReport } from "@/components/import/send-report";
import { guardSearchText, type SearchVerdict } from "@/components/lookup/guard-search-text";
import { useViewer } from "@/components/time/viewer";

export type UploadState =
  | { step: "idle" }
  | { step: "reading"; progress: StripProgress }
  | { step: "sending" }
  | { step: "refused"; message: string; hint: string };

/** Reads a report in this browser, strips its values, sends the rest, opens the preview. */
export function useReportUpload() {
  const router = useRouter();
  const { secretPrefixes } = useViewer();
  const [state, setState] = useState<UploadState>({ step: "idle" });
  const running = useRef<AbortController | null>(null);

  async function run(file: File, place: { repository: string; visibility: string }) {
    const control = new AbortController();
    running.current = control;
    setState({ step: "reading", progress: { done: 0, findings: 0, bytesPerSecond: 0 } });
    // What is said beside the report stands in an address, which proxies write down.
    const named = await guardSearchText(place.repository, secretPrefixes);
    if (named.kind !== "words") {
      setState(refusalOfName(named));
      return;
    }
    const fileName = await guardSearchText(file.name, secretPrefixes);
    control.signal.throwIfAborted();
    // Its parser and its worker are fetched by whoever imports, and by nobody else.
    const { stripReport } = await import("@/components/import/strip-report");
    const { repository } = place;
    const stripped = await stripReport(
      { file, prefixes: secretPrefixes, ...(repository !== "" && { repository }) },
      {
        onProgress: (progress) => setState({ step: "reading", progress }),
        signal: control.signal,
      },
    );
    if (!stripped.ok) {
      setState({ step: "refused", message: stripped.sentence, hint: "Nothing was imported." });
      return;
    }
    setState({ step: "sending" });
    const sent = await sendReport(stripped.report, {
      ...(fileName.kind === "words" && { fileName: file.name }),
      ...place,
      signal: control.signal,
    });
    if (sent.ok) router.push(`/import/${sent.value.id}` as Route);
    else setState({ step: "refused", message: sent.message, hint: sent.hint });
  }

  return {
    state,
    start: (file: File, place: { repository: string; visibility: string }) => {
      run(file, place).catch((error: unknown) => {
        if (running.current?.signal.aborted === true) {
          setState({ step: "idle" });
          return;
        }
        throw error;
      });
    },
    cancel: () => running.current?.abort(new Error("cancelled")),
    reset: () => setState({ step: "idle" }),
  };
}

function refusalOfName(named: Exclude<SearchVerdict, { kind: "words" }>): UploadState {
  const hint = "Nothing was imported. The file is still chosen.";
  if (named.kind === "unchecked") return { step: "refused", message: named.message, hint };
  const message = "The repository may hold a secret. Write its name alone.";
  return { step: "refused", message, hint };
}
