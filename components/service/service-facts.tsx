import { Confirmed } from "@/components/consumer/confirmed";
import { sourceWords } from "@/components/consumer/consumer-words";
import { DescriptionList } from "@/components/ui/description-list";
import type { ServiceDto } from "@/domain/service/service-dto";

import { tierText } from "./tier-words";

export function ServiceFacts({ service }: { service: ServiceDto }) {
  return (
    <DescriptionList
      items={[
        { term: "Owner", value: service.ownerTeam?.name ?? "No owner" },
        { term: "Tier", value: tierText(service.tier) },
        { term: "Repository", value: <FactText text={service.repository} /> },
        { term: "Runbook", value: <FactText text={service.runbook} /> },
        { term: "Language", value: <FactText text={service.language} /> },
        { term: "On-call contact", value: <FactText text={service.onCallContact} /> },
        { term: "Known from", value: sourceWords[service.source] },
        { term: "Last confirmed", value: <Confirmed at={service.confirmedAt} /> },
      ]}
    />
  );
}

/** Addresses are links; anything else, a `javascript:` one above all, stays text. */
function FactText({ text }: { text: string | null }) {
  if (text === null) return <span className="text-not-known">Not known</span>;
  if (!/^https?:\/\//i.test(text)) return <bdi>{text}</bdi>;
  return (
    <a href={text} target="_blank" rel="noreferrer" className="break-all underline">
      {text}
    </a>
  );
}
