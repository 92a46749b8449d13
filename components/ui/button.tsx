import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";

import { cn } from "@/lib/cn";

import { buttonStyle, type ButtonStyle } from "./button-style";

export type ButtonProps = ComponentProps<"button"> &
  ButtonStyle & {
    /** Keeps focus and refuses clicks while the work runs. */
    pending?: boolean;
  };

export function Button({
  variant,
  size,
  square,
  pending = false,
  className,
  type = "button",
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- typed to the three values, "button" by default
      type={pending ? "button" : type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={cn(buttonStyle({ variant, size, square }), className)}
      {...rest}
    >
      {pending && <LoaderCircle aria-hidden className="animate-spin" />}
      {pending && square ? null : children}
    </button>
  );
}
