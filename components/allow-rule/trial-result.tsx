import type { Route } from "next";
import Link from "next/link";

import { Callout } from "@/components/ui/callout";
import type { AllowRuleTrial } from "@/domain/allow-rule/allow-rule-dto";
import { counted, numberText } from "@/lib/counted";

/** What a rule would have done so far, with examples; a live key first. */
export function TrialResult({ trial }: { trial: AllowRuleTrial }) {
  const { findings, keys, live, unresolved, partly, covered, total, examples } = trial;
  return (
    <Callout
      tone={live > 0 ? "will_hurt" : "in_hand"}
      title={`Would have suppressed ${counted(findings, "finding")}, among them ${numberText(live)} live`}
    >
      <p>
        Of {counted(keys, "key")}. It covers {numberText(covered)} of{" "}
        {counted(total, "known place")}.
        {live > 0 && " What works is never hidden: those stay leaks."}
        {partly > 0 && ` ${counted(partly, "more key")} found elsewhere too: no rule hides those.`}
        {unresolved > 0 &&
          ` ${counted(unresolved, "open incident")} among them ${unresolved === 1 ? "stays as it is" : "stay as they are"}.`}
      </p>
      {examples.length > 0 && (
        <ul className="mt-1 list-disc pl-5 text-12">
          {examples.map(({ number, place, live: works }) => (
            <li key={`${number} ${place}`} className="break-all">
              <Link className="text-link" href={`/incidents/${number}` as Route}>
                LEAK-{number}
              </Link>{" "}
              <span dir="auto">{place}</span>
              {works && " (live)"}
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
