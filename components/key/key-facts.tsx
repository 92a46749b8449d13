import { diesByWords } from "@/components/custody/custody-words";
import { DescriptionList } from "@/components/ui/description-list";
import type { KeyDto } from "@/domain/key/key-dto";

import { custodyWords, kindWords } from "./key-words";

export function KeyFacts({ keyDto }: { keyDto: KeyDto }) {
  return (
    <DescriptionList
      items={[
        { term: "Type", value: keyDto.secretType.name },
        { term: "Owner", value: keyDto.ownerTeam?.name ?? "Unclaimed" },
        { term: "Custody", value: custodyWords[keyDto.custody] },
        { term: "Kind", value: kindWords[keyDto.kind] },
        {
          term: "Ends when",
          value: (
            <>
              {diesByWords[keyDto.diesBy]}
              <span className="text-muted">
                {keyDto.diesByHand === null ? ", as is usual for its type" : ", as somebody said"}
              </span>
            </>
          ),
        },
        {
          term: "Note",
          value: (
            <span dir="auto" className="whitespace-pre-line">
              {keyDto.note ?? "None"}
            </span>
          ),
        },
      ]}
    />
  );
}
