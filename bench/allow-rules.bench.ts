import { onFreshDatabase } from "@/bench/fresh-database";
import { type Bench, type Measurement, median } from "@/bench/measurement";
import type { AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import { newId } from "@/lib/ids";
import { coverSightings, type CoveredPlace } from "@/server/allow-rule/cover-sightings";
import type { ActiveRule } from "@/server/allow-rule/covered-sql";
import type { Db } from "@/server/db";

const findings = 10_000;
const manyRules = 1_000;
const runs = 3;

export const bench: Bench = {
  name: `Which of ${manyRules} allow rules covers each of ${findings} findings`,
  run: () => onFreshDatabase(measure),
};

async function measure(db: Db): Promise<Measurement[]> {
  const places = Array.from({ length: findings }, (_, at) => placeOf(at));
  const few = await medianTime(db, { rules: rulesOf(10), places });
  const many = await medianTime(db, { rules: rulesOf(manyRules), places });
  const half = await medianTime(db, {
    rules: rulesOf(manyRules),
    places: places.slice(0, findings / 2),
  });
  return [
    { what: `${manyRules} rules, median`, value: many, most: 5_000, unit: "ms" },
    { what: "per rule, against 10 rules", value: many / few, most: manyRules / 10, unit: "x" },
    { what: "twice the findings", value: many / half, most: 3, unit: "x" },
  ];
}

async function medianTime(
  db: Db,
  asked: { rules: readonly ActiveRule[]; places: readonly CoveredPlace[] },
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const covered = await coverSightings(db, asked);
    times.push(performance.now() - started);
    if (covered.size === 0) throw new Error("No rule covers anything.");
  }
  return median(times);
}

/** Every second finding lies in a folder of its own, which the rule of that number covers. */
function placeOf(at: number): CoveredPlace {
  return {
    keyVersionId: null,
    path: `services/team-${at % 50}/${at % 2 === 0 ? `made-up-${at % manyRules}` : "src"}/settings/keys-${at}.json`,
    ruleId: "generic-api-key",
    repository: `shop/api-${at % 100}`,
  };
}

function rulesOf(count: number): ActiveRule[] {
  return Array.from({ length: count }, (_, at) => ({ id: newId(), scope: scopeOf(at) }));
}

function scopeOf(at: number): AllowRuleScope {
  if (at % 5 === 3) return { kind: "fingerprint", keyVersionId: newId() };
  if (at % 5 === 4) {
    return { kind: "rule_repository", ruleId: `rule-${at}`, repository: `shop/api-${at % 100}` };
  }
  return { kind: "path", pathPattern: `**/made-up-${at}/**`, repository: null };
}
