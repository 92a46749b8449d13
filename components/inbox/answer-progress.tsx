import { Button } from "@/components/ui/button";

import type { Progress } from "./use-answers";
import { numberText } from "@/lib/counted";

/** A long answer says how far it is. Stopped, what is done stays done, and can be taken back. */
export function AnswerProgress({ name, done, stop }: Progress) {
  return (
    <section
      aria-label="Answering"
      className="fixed right-4 bottom-[calc(var(--bottom-bar)+0.75rem)] z-30 flex items-center gap-3 rounded-md bg-raised p-2 pl-3 text-13 shadow-float print:hidden"
    >
      <span role="status">
        <bdi>{name}</bdi>: {numberText(done)} done
      </span>
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </section>
  );
}
