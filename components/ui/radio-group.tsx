import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

export type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  options: readonly RadioOption[];
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  required?: boolean;
  hideLegend?: boolean;
  /** Beside each other instead of below. */
  inline?: boolean;
  errorId?: string;
};

/** The browser's own radios: arrow keys move, the form carries the value. */
export function RadioGroup({
  name,
  legend,
  options,
  defaultValue,
  value,
  onChange,
  required,
  hideLegend,
  inline,
  errorId,
}: RadioGroupProps) {
  return (
    <fieldset aria-describedby={errorId} className="min-w-0">
      <legend className={cn("mb-1 text-13 font-medium", hideLegend && "sr-only")}>{legend}</legend>
      <div className={cn("flex gap-2", inline ? "flex-row flex-wrap gap-x-4" : "flex-col")}>
        {options.map((option) => (
          <label key={option.value} className="inline-flex items-start gap-2 text-13">
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={required}
              className="mt-0.5 size-4 shrink-0 cursor-pointer accent-accent pointer-coarse:size-5"
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value, onChange: () => onChange?.(option.value) })}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-12 text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
