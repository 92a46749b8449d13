import type { ReactNode } from "react";

import { RekeyMark } from "./rekey-mark";

type PlainPageProps = { title: string; summary?: ReactNode; children?: ReactNode };

/** A page without the frame: sign-in, set-up, an invitation, an error. */
export function PlainPage({ title, summary, children }: PlainPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-100 flex-col justify-center gap-4 px-4 py-12">
      <div className="flex items-center gap-2 text-14 font-semibold">
        <RekeyMark className="size-6" />
        Rekey
      </div>
      <div>
        <h1 className="text-20 font-semibold">{title}</h1>
        {summary && <div className="mt-1 text-13 text-muted">{summary}</div>}
      </div>
      {children}
    </main>
  );
}
