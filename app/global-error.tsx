"use client";

import "./globals.css";

import { FailedState } from "@/components/frame/failed-state";

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Rekey did not load</title>
        <main>
          <FailedState error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
