import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  /** What would be here, or which filter to drop. */
  children?: ReactNode;
  actions?: ReactNode;
};

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-12 text-center">
      <p className="text-14 font-semibold">{title}</p>
      {children && <div className="max-w-prose text-13 text-muted">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
