"use client";

import { useRoom } from "@/components/incident/room-context";
import { RelativeTime } from "@/components/time/relative-time";
import { useNow } from "@/components/time/viewer";
import { Disclosure } from "@/components/ui/disclosure";
import { Progress } from "@/components/ui/progress";
import { verdictWords } from "@/components/incident/incident-words";
import { durationText } from "@/lib/duration-text";

/** "2 of 3 refusals, 40 min left". */
export function DeathProgress() {
  const { death } = useRoom();
  const now = useNow();
  const left = death.notBefore === null ? 0 : new Date(death.notBefore).getTime() - now.getTime();
  return (
    <div className="flex flex-col gap-1">
      <Progress
        label={`${death.refusals} of ${death.needed} ${death.by === "verifiers" ? "places refuse it" : "refusals"}`}
        done={Math.min(death.refusals, death.needed)}
        total={death.needed}
        {...(left > 0 && { left: `the last one in ${durationText(left)} at the earliest` })}
      />
      <p className="text-12 text-muted">{death.sentence}</p>
      {death.probes.length > 0 && (
        <Disclosure summary={`Checks of the old key: ${death.probes.length}`}>
          <ul className="flex flex-col gap-1 text-12">
            {death.probes.map((probe) => (
              <li key={probe.id}>
                {verdictWords[probe.verdict]}, from <bdi>{probe.fromPlace}</bdi>,{" "}
                <RelativeTime at={probe.happenedAt} />
                {probe.providerError !== null && (
                  <span dir="auto" className="block font-mono break-words text-muted">
                    {probe.providerError}
                  </span>
                )}
                {probe.evidenceId !== null && (
                  <a href={`/api/evidence/${probe.evidenceId}`} download className="text-link">
                    The file that shows it
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
