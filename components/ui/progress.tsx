import type { ReactNode } from "react";

type ProgressProps = {
  label: string;
  done: number;
  /** Absent while it is not known how much there is. */
  total?: number;
  /** "4,100 findings a second" */
  rate?: string;
  /** "about 20 s left" */
  left?: string;
  /** The button that stops it. */
  cancel?: ReactNode;
};

export function Progress({ label, done, total, rate, left, cancel }: ProgressProps) {
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : undefined;
  const facts = [percent === undefined ? undefined : `${percent} %`, rate, left].filter(Boolean);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between gap-3 text-13">
        <span className="font-medium">{label}</span>
        <span className="text-muted">{facts.join(" · ")}</span>
      </div>
      <div className="flex items-center gap-3">
        <progress
          aria-label={label}
          value={total ? done : undefined}
          max={total}
          className="h-2 w-full appearance-none overflow-hidden rounded-sm bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        />
        {cancel}
      </div>
    </div>
  );
}
