"use client";

import { ChevronRight } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";

import { severityWords } from "@/components/incident/incident-words";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { StatePill } from "@/components/ui/state-pill";
import type { Grouping } from "@/domain/triage/grouping";
import type { InboxGroupRow } from "@/domain/triage/triage-dto";
import type { ListTarget } from "@/domain/triage/triage-input";
import { cn } from "@/lib/cn";

import { AnswerButtons } from "./answer-buttons";
import { askedOfGroup, groupLineId } from "./asked-of-group";
import { ChildRow } from "./child-row";
import { withoutWords } from "./grouping-words";
import { useInbox } from "./inbox-provider";
import { LineChoice } from "./line-choice";
import { cell, choiceCell } from "./line-cells";
import { useGroupRows } from "./use-group-rows";
import { numberText } from "@/lib/counted";

type GroupRowsProps = {
  by: Grouping;
  group: InboxGroupRow;
  shown: ListTarget;
  open: boolean;
  onToggle: () => void;
};

/** The line of a group, and below it its rows once it is open. */
export function GroupRows({ by, group, shown, open, onToggle }: GroupRowsProps) {
  const asked = askedOfGroup(group, { by, shown });
  const { word, tone } = severityWords[group.worst];
  return (
    <>
      <tr
        data-row-id={groupLineId(group.key)}
        data-group-of={group.key}
        className="bg-sunken has-[button[data-row-focus]:focus-visible]:bg-accent-tint"
      >
        <td data-label="" className={choiceCell}>
          <LineChoice line={{ id: groupLineId(group.key), within: null, asked }} />
        </td>
        <td data-label="Severity" className={cell}>
          <StatePill tone={tone} plain>
            {word}
          </StatePill>
        </td>
        <td data-label="Live?" className={cell}>
          {group.live > 0 ? (
            <StatePill tone="hurting" plain>
              {group.live} live
            </StatePill>
          ) : (
            <span className="text-muted">None known</span>
          )}
        </td>
        <th scope="row" className={cn(cell, "font-medium md:max-w-96")}>
          <button
            type="button"
            data-row-focus
            aria-expanded={open}
            onClick={onToggle}
            className="inline-flex max-w-full items-center gap-1 rounded-sm text-left"
          >
            <ChevronRight aria-hidden className={cn("size-4 shrink-0", open && "rotate-90")} />
            <bdi className="truncate">{group.name ?? withoutWords[by]}</bdi>
            <span className="shrink-0 font-normal text-muted">· {numberText(group.count)}</span>
          </button>
        </th>
        <td data-label="Exposure" className={cell}>
          {group.public > 0 ? (
            <StatePill tone="will_hurt" plain>
              {group.public} public
            </StatePill>
          ) : (
            <span className="text-muted">None public</span>
          )}
        </td>
        <td data-label="Newest" className={cell}>
          <RelativeTime at={group.newestAt} inRow />
        </td>
        <td data-label="Answer" className={cn(cell, "md:overflow-visible md:text-right")}>
          <span className="inline-flex flex-wrap items-center justify-end gap-1">
            <AnswerButtons asked={asked} size="small" />
          </span>
        </td>
      </tr>
      {open && <OpenRows {...{ by, group, shown }} />}
    </>
  );
}

function OpenRows({ by, group, shown }: Pick<GroupRowsProps, "by" | "group" | "shown">) {
  const { hidden, settled } = useInbox();
  const { rows, more, load, reload, pending } = useGroupRows({
    ...shown.question,
    group: { by, key: group.key },
  });
  // What was answered is through: the rows are read anew, as the groups are.
  const readAnew = useEffectEvent((_round: number) => reload(hidden));
  useEffect(() => readAnew(settled), [settled]);
  // Opening a group leads to its first row, once.
  const entered = useRef(false);
  function enter(link: HTMLAnchorElement | null) {
    if (link === null || entered.current) return;
    entered.current = true;
    link.focus();
  }
  const left = rows.filter(({ id }) => !hidden.has(id));
  return (
    <>
      {left.map((row, at) => (
        <ChildRow key={row.id} row={row} groupKey={group.key} {...(at === 0 && { enter })} />
      ))}
      {(more || (pending && rows.length === 0)) && (
        <tr data-row-of={group.key}>
          <td data-label="" colSpan={7} className={cn(cell, "pl-9")}>
            <Button size="small" variant="quiet" pending={pending} onClick={load}>
              {rows.length === 0 ? "Reading the rows" : "Show 50 more"}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}
