import { LockKeyhole } from "lucide-react";
import type { ReactNode } from "react";

type ForbiddenStateProps = {
  /** What the person wanted: "see this incident". */
  wanted: string;
  /** Whom to ask: "an admin or responder". */
  ask: string;
  children?: ReactNode;
};

export function ForbiddenState({ wanted, ask, children }: ForbiddenStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-16 text-center">
      <LockKeyhole aria-hidden className="size-6 text-muted" />
      <h1 className="text-20 font-semibold">You may not {wanted}</h1>
      <p className="max-w-prose text-13 text-muted">Ask {ask}. Nothing was changed.</p>
      {children}
    </div>
  );
}
