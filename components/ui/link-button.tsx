import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

import { cn } from "@/lib/cn";

import { buttonStyle, type ButtonStyle } from "./button-style";

type LinkButtonProps<T extends string> = Omit<ComponentProps<"a">, "href"> &
  ButtonStyle & { href: Route<T> };

/** Goes somewhere, and looks like a button. */
export function LinkButton<T extends string>({
  variant,
  size,
  square,
  className,
  href,
  ...rest
}: LinkButtonProps<T>) {
  return (
    <Link href={href} className={cn(buttonStyle({ variant, size, square }), className)} {...rest} />
  );
}
