import { RelativeTime } from "@/components/time/relative-time";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";

/** The version it is known to run, since when, and what that rests on. */
export function RunsVersion({ runs }: { runs: ConsumerDto["runs"] }) {
  if (runs === null) return <span className="text-not-known">Not known</span>;
  return (
    <>
      v{runs.ordinal}
      {runs.since !== null && (
        <>
          {" "}
          since <RelativeTime at={runs.since} />
        </>
      )}
      <span className="block text-12 text-muted">
        {runs.strength === null ? "said, without evidence" : runs.strength}
      </span>
    </>
  );
}
