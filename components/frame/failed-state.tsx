"use client";

import { OctagonAlert } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Code } from "@/components/ui/code";

type FailedStateProps = { error: unknown; retry: () => void };

/** A page that broke: what happened, what was kept, what to do. */
export function FailedState({ error, retry }: FailedStateProps) {
  const digest = digestOf(error);
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-4 py-16 text-center">
      <OctagonAlert aria-hidden className="size-6 text-hurting" />
      <h1 className="text-20 font-semibold">This page did not load</h1>
      <p className="max-w-prose text-13 text-muted">
        Something broke on our side. What was saved before is safe, and drafts are kept.
      </p>
      {digest !== undefined && (
        <p className="text-12 text-muted">
          For the administrator: <Code>{digest}</Code>
        </p>
      )}
      <Button variant="primary" onClick={retry} className="mt-2">
        Try again
      </Button>
    </div>
  );
}

/** The server logs the error under this number; the error itself never reaches the browser. */
function digestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
