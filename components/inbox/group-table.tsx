"use client";

import { useMemo, useRef, useState, type ReactNode } from "react";

import { checkSearch } from "@/components/lookup/check-search";
import { BulkBar } from "@/components/table/bulk-bar";
import { FilterBar } from "@/components/table/filter-bar";
import type { Filter } from "@/components/table/filter";
import { NothingMatches } from "@/components/table/nothing-matches";
import { Pager } from "@/components/table/pager";
import { useTableUrl } from "@/components/table/use-table-url";
import type { Grouping } from "@/domain/triage/grouping";
import type { InboxGroupRow, InboxGroups } from "@/domain/triage/triage-dto";
import type { ListTarget } from "@/domain/triage/triage-input";
import { counted } from "@/lib/counted";

import { AnswerButtons } from "./answer-buttons";
import { askedOfGroup } from "./asked-of-group";
import { askedOfLines, type ChosenLines, type Line, toggled } from "./chosen-lines";
import { GroupPicker } from "./group-picker";
import { GroupRows } from "./group-rows";
import { groupingWords } from "./grouping-words";
import { useInbox } from "./inbox-provider";
import { LineChoiceContext } from "./line-choice";
import { type PulledOut, PulledOutRows } from "./pulled-out-rows";
import { useGroupKeys } from "./use-group-keys";

type GroupTableProps = {
  by: Grouping;
  groups: InboxGroups;
  /** What the list asks, and when it was read. */
  shown: ListTarget;
  pulledOut: PulledOut;
  filters: readonly Filter[];
  empty: ReactNode;
};

/** The Inbox in groups: one line each, the worst first, that opens to its rows. */
export function GroupTable({ by, groups, shown, pulledOut, filters, empty }: GroupTableProps) {
  const url = useTableUrl(useMemo(() => filters.map(({ id }) => id), [filters]));
  const { hidden, give, mayAnswer } = useInbox();
  const [chosen, setChosen] = useState<ChosenLines>(new Map());
  const [openKey, setOpenKey] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const askedOf = (group: InboxGroupRow) => askedOfGroup(group, { by, shown });
  const rows = groups.data.filter((group) => !askedOf(group).hides.some((id) => hidden.has(id)));
  const toggle = (key: string) => setOpenKey(openKey === key ? null : key);
  const choose = (line: Line) => setChosen((before) => toggled(before, line));
  const clear = () => setChosen(new Map());
  useGroupKeys(body, {
    give,
    chosen,
    toggle: (line) => mayAnswer && choose(line),
    clear,
    open: toggle,
    isOpen: (key) => openKey === key,
    askedOf: (key) => {
      const group = rows.find((each) => each.key === key);
      return group && askedOf(group);
    },
  });

  const narrowed = url.q !== "" || filters.some(({ id }) => url.filters[id] != null);
  const none = groups.data.length === 0 && groups.prev === null;
  const nothing = none && pulledOut.rows.length === 0;
  if (nothing && !narrowed && groups.restricted === 0) return empty;
  return (
    <LineChoiceContext value={mayAnswer ? { chosen, toggle: choose } : null}>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <FilterBar {...{ filters, url, checkSearch }} searchLabel="Search incidents" />
          <div className="ml-auto">
            <GroupPicker by={by} />
          </div>
        </div>
        <GroupNotes {...groups} />
        {nothing ? (
          <NothingMatches filters={filters} url={url} />
        ) : (
          <table aria-busy={url.pending || undefined} className="stacked w-full text-left text-13">
            <caption className="sr-only">
              The Inbox by {groupingWords[by].toLowerCase()}: arrow right opens a group, arrow left
              goes back to it.
            </caption>
            <thead>
              <tr className="border-b text-12 text-muted">
                <th scope="col" className="w-8">
                  <span className="sr-only">Selected</span>
                </th>
                {["Severity", "Live?", groupingWords[by], "Exposure", "Found", "Answer"].map(
                  (label) => (
                    <th
                      key={label}
                      scope="col"
                      className={`h-8 px-2 font-medium ${label === "Answer" ? "text-right" : ""}`}
                    >
                      {label}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody ref={body}>
              <PulledOutRows {...pulledOut} />
              {rows.map((group) => (
                <GroupRows
                  key={group.key}
                  {...{ by, group, shown }}
                  open={openKey === group.key}
                  onToggle={() => toggle(group.key)}
                />
              ))}
            </tbody>
          </table>
        )}
        <Pager next={groups.next} prev={groups.prev} pending={url.pending} onMove={url.setCursor} />
        {chosen.size > 0 && (
          <BulkBar selected={chosen.size} allMatching={false} onClear={clear}>
            <AnswerButtons asked={askedOfLines(chosen)} onGive={clear} />
          </BulkBar>
        )}
      </div>
    </LineChoiceContext>
  );
}

function GroupNotes({ capped, restricted }: InboxGroups) {
  if (!capped && restricted === 0) return null;
  return (
    <p className="text-12 text-muted">
      {capped && "Only the worst 10,000 rows are grouped. Narrow the search to see the rest. "}
      {restricted > 0 &&
        `${counted(restricted, "restricted incident is", "restricted incidents are")} in no group: look at the list without groups.`}
    </p>
  );
}
