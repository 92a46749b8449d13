import { StatePill } from "@/components/ui/state-pill";
import type { WhatDies } from "@/domain/lookup/lookup-dto";

/** The sentence that comes first wherever a key may die. Nothing known is grey, never green. */
export function WhatDiesLine({ whatDies }: { whatDies: Pick<WhatDies, "sentence" | "radius"> }) {
  const { stops } = whatDies.radius;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-14">
      <StatePill tone={stops.length > 0 ? "will_hurt" : "not_known"} plain>
        {stops.length > 0 ? "Will hurt" : "Not known"}
      </StatePill>
      <strong className="font-semibold">{whatDies.sentence}</strong>
    </p>
  );
}
