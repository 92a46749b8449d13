import type { ReactNode } from "react";

type NextStepFrameProps = {
  title: string;
  primary: ReactNode;
  /** Quieter ways, beside the primary button. */
  further?: ReactNode;
  children?: ReactNode;
};

/** On a phone the primary button stays at the thumb, above the bottom bar. */
export function NextStepFrame({ title, primary, further, children }: NextStepFrameProps) {
  return (
    <section aria-labelledby="next-step" className="rounded-md border bg-surface">
      <h2 id="next-step" className="px-4 pt-3 text-12 font-medium text-muted">
        Next step
      </h2>
      <div className="flex flex-col gap-2 px-4 pt-0.5 pb-3">
        <p dir="auto" className="text-16 font-semibold">
          {title}
        </p>
        {children}
        <div className="mt-1 flex flex-wrap items-center gap-2 print:hidden">
          <div className="flex flex-wrap gap-2 empty:hidden max-md:fixed max-md:inset-x-0 max-md:bottom-(--bottom-bar) max-md:z-20 max-md:border-t max-md:bg-surface max-md:px-4 max-md:py-2 max-md:[&>*]:flex-1">
            {primary}
          </div>
          {further}
        </div>
      </div>
    </section>
  );
}
