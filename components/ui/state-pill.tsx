import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

import { toneText, toneTint, type Tone } from "./tone";
import { ToneIcon } from "./tone-icon";

type StatePillProps = {
  tone: Tone;
  /** Replaces the tone's own icon. */
  icon?: LucideIcon;
  /** Without a tint, for rows where many states stand below each other. */
  plain?: boolean;
  className?: string;
  children: ReactNode;
};

/** A state: icon, word, and a hue that repeats them. */
export function StatePill({ tone, icon: Icon, plain, className, children }: StatePillProps) {
  return (
    <span
      data-tone={plain ? undefined : tone}
      className={cn(
        "inline-flex h-5 max-w-full align-middle items-center gap-1 text-12 font-medium whitespace-nowrap",
        plain ? toneText[tone] : cn("rounded-sm px-1.5", toneTint[tone]),
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : <ToneIcon tone={tone} />}
      <span className="truncate">{children}</span>
    </span>
  );
}
