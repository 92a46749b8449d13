import { DescriptionList } from "@/components/ui/description-list";
import type { KeyDto } from "@/domain/key/key-dto";

import { custodyWords, kindWords } from "./key-words";
import { RotateBy } from "./rotate-by";

export function KeyFacts({ keyDto }: { keyDto: KeyDto }) {
  return (
    <DescriptionList
      items={[
        { term: "Type", value: keyDto.secretType.name },
        { term: "Owner", value: keyDto.ownerTeam?.name ?? "Unclaimed" },
        { term: "Custody", value: custodyWords[keyDto.custody] },
        { term: "Kind", value: kindWords[keyDto.kind] },
        { term: "Rotate by", value: <RotateBy at={keyDto.rotateBy} /> },
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
