import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

import { CopyButton } from "./copy-button";

/** An id, a path, a fingerprint inside a sentence or a cell. */
export function Code({ children, className }: { children: ReactNode; className?: string }) {
  return <code className={cn("font-mono text-[0.923em] break-all", className)}>{children}</code>;
}

/** A command to run, with its copy button. */
export function CodeBlock({ text, label = "Copy the command" }: { text: string; label?: string }) {
  return (
    <div className="flex items-start gap-1 rounded-md border bg-sunken py-1 pr-1 pl-2">
      <pre className="min-w-0 flex-1 overflow-x-auto py-0.5 font-mono text-12 whitespace-pre-wrap">
        {text}
      </pre>
      <CopyButton text={text} label={label} />
    </div>
  );
}
