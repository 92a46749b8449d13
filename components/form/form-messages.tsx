import { BlockerList } from "@/components/gate/blocker-list";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ActionFailure } from "@/lib/action-result";

/** What happened, what was kept, what to do. */
export function FormFailure({ failure }: { failure: ActionFailure }) {
  return (
    <div tabIndex={-1} data-form-message className="rounded-md">
      <Callout tone="hurting" title={failure.message} alert>
        {failure.hint}
        {failure.blockers && <BlockerList blockers={failure.blockers} />}
      </Callout>
    </div>
  );
}

export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 text-12 text-muted">
      <span>What you typed before is back.</span>
      <Button variant="quiet" size="small" onClick={onDiscard}>
        Start over
      </Button>
    </div>
  );
}
