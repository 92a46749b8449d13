import type { GateBlocker } from "@/lib/action-result";

/** Each reason why the gate is closed: what, whose, and what clears it. */
export function BlockerList({ blockers }: { blockers: readonly GateBlocker[] }) {
  return (
    <ul className="mt-1 flex flex-col gap-2 text-13">
      {blockers.map((blocker) => (
        <li key={`${blocker.kind}:${blocker.subjectId}`} className="min-w-0">
          <p dir="auto" className="font-medium">
            {blocker.sentence}
          </p>
          <p dir="auto" className="text-muted">
            {blocker.owner !== null && <>Owner: {blocker.owner}. </>}
            {blocker.clears}
          </p>
        </li>
      ))}
    </ul>
  );
}
