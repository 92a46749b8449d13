"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

import { copyText } from "@/lib/copy-text";

import { Button } from "./button";
import type { ButtonStyle } from "./button-style";

type CopyButtonProps = ButtonStyle & {
  text: string;
  /** What is copied: "Copy the command". */
  label: string;
  showLabel?: boolean;
};

export function CopyButton({
  text,
  label,
  showLabel,
  variant = "quiet",
  size = "small",
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const words =
    outcome === "copied" ? "Copied" : outcome === "failed" ? "Select and copy by hand" : label;
  return (
    <Button
      variant={variant}
      size={size}
      square={!showLabel}
      title={showLabel ? undefined : words}
      onClick={() => {
        void copyText(text).then((done) => setOutcome(done ? "copied" : "failed"));
      }}
    >
      {outcome === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span className={showLabel ? undefined : "sr-only"} aria-live="polite">
        {words}
      </span>
    </Button>
  );
}
