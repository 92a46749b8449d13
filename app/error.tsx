"use client";

import { FailedState } from "@/components/frame/failed-state";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <FailedState error={error} retry={retry} />
    </main>
  );
}
