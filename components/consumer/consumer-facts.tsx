import { EnvironmentName } from "@/components/environment/environment-name";
import { tierText } from "@/components/service/tier-words";
import { Callout } from "@/components/ui/callout";
import { DescriptionList } from "@/components/ui/description-list";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";

import { boardText } from "./board-text";
import { Confirmed } from "./confirmed";
import { confidenceWords, injectionWords, restartWords, sourceWords } from "./consumer-words";
import { RunsVersion } from "./runs-version";

export function ConsumerFacts({ consumer }: { consumer: ConsumerDto }) {
  const { service, usualAddresses, onBoardOf } = consumer;
  return (
    <div className="flex flex-col gap-3">
      {onBoardOf.length > 0 && <Callout tone="in_hand">{boardText(onBoardOf)}</Callout>}
      <DescriptionList
        items={[
          { term: "Environment", value: <EnvironmentName environment={consumer.environment} /> },
          { term: "Location", value: <Said text={consumer.location} /> },
          { term: "Gets it by", value: injectionWords[consumer.injection] },
          { term: "Variable name", value: <Said text={consumer.variableName} /> },
          { term: "Runs", value: <RunsVersion runs={consumer.runs} /> },
          { term: "Restart needed", value: restartWords[consumer.restartNeeded] },
          { term: "Usual addresses", value: <Said text={usualAddresses.join(", ")} /> },
          { term: "Usual hours", value: <Said text={consumer.usualHours} /> },
          { term: "Owner", value: service.ownerTeam?.name ?? "No owner" },
          { term: "Tier", value: tierText(service.tier) },
          { term: "Known from", value: sourceWords[consumer.source] },
          { term: "Confidence", value: confidenceWords[consumer.confidence] },
          { term: "Last confirmed", value: <Confirmed at={consumer.confirmedAt} /> },
        ]}
      />
    </div>
  );
}

function Said({ text }: { text: string | null }) {
  return text ? <bdi>{text}</bdi> : <span className="text-not-known">Not known</span>;
}
