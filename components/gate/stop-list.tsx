import type { DeactivationCost } from "@/domain/gate/deactivation-cost";

type StopListProps = {
  cost: Pick<DeactivationCost, "sentence" | "stopsNow" | "notKnown">;
  alsoKills: readonly string[];
};

/** What ending the key costs: who stops, what else ends, and what nobody knows. */
export function StopList({ cost, alsoKills }: StopListProps) {
  return (
    <div className="flex flex-col gap-2 text-13">
      <p className="font-medium">{cost.sentence}</p>
      {cost.stopsNow.length > 0 && (
        <ul className="list-disc pl-4">
          {cost.stopsNow.map((stop) => (
            <li key={stop.consumerId}>
              <bdi>{stop.serviceName}</bdi> in <bdi>{stop.environmentName}</bdi>
              {stop.production && ", production"}
              <span className="text-muted">, {stop.ownerTeam ?? "no owner"}</span>
            </li>
          ))}
        </ul>
      )}
      {alsoKills.length > 0 && <p>This also ends {alsoKills.join(", ")}.</p>}
      {cost.notKnown.length > 0 && (
        <div className="text-not-known">
          <p className="font-medium">Not known:</p>
          <ul className="list-disc pl-4">
            {cost.notKnown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
