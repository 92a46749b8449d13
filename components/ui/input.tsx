import type { ComponentProps } from "react";

import { cn } from "@/lib/cn";

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return (
    <input type={type} className={cn("control h-8 w-full min-w-0 px-2", className)} {...rest} />
  );
}
