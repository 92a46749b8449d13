"use client";

import { ChevronDown } from "lucide-react";
import { parseAsStringLiteral, useQueryStates, parseAsString } from "nuqs";

import { Button } from "@/components/ui/button";
import { Menu, MenuChoice } from "@/components/ui/menu";
import { type Grouping, groupings } from "@/domain/triage/grouping";

import { groupingWords } from "./grouping-words";

const choices = [
  { value: "none", label: "Not grouped" },
  ...groupings.map((value) => ({ value, label: groupingWords[value] })),
] as const satisfies readonly { value: Grouping | "none"; label: string }[];

/** By what the Inbox is grouped, in the address. Another grouping begins at its first page. */
export function GroupPicker({ by }: { by: Grouping | null }) {
  const [, setView] = useQueryStates(
    { group: parseAsStringLiteral(groupings), cursor: parseAsString, sort: parseAsString },
    { shallow: false, history: "push" },
  );
  return (
    <Menu
      trigger={
        <Button variant={by === null ? "quiet" : "secondary"}>
          {by === null ? "Group" : `By ${groupingWords[by].toLowerCase()}`}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        label="Group by"
        value={by ?? "none"}
        options={choices}
        onChange={(value) =>
          void setView({ group: value === "none" ? null : value, cursor: null, sort: null })
        }
      />
    </Menu>
  );
}
