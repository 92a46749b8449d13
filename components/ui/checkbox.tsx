import type { ComponentProps, ReactNode } from "react";

import { cn } from "@/lib/cn";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Only for a screen reader: in a table's row. */
  hideLabel?: boolean;
  /** Some, not all. */
  mixed?: boolean;
};

export function Checkbox({
  label,
  hint,
  hideLabel,
  mixed = false,
  className,
  ...rest
}: CheckboxProps) {
  return (
    <label className={cn("inline-flex items-start gap-2 text-13", className)}>
      <input
        type="checkbox"
        ref={(node) => {
          if (node) node.indeterminate = mixed;
        }}
        className="mt-0.5 size-4 shrink-0 cursor-pointer accent-accent pointer-coarse:size-5"
        {...rest}
      />
      <span className={hideLabel ? "sr-only" : undefined}>
        {label}
        {hint && <span className="block text-12 text-muted">{hint}</span>}
      </span>
    </label>
  );
}
