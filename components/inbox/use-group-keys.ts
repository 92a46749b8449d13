"use client";

import type { RefObject } from "react";

import { useHotkey } from "@/components/keyboard/use-hotkey";
import type { TriageAction } from "@/domain/triage/triage";

import type { Asked } from "./answer";
import { groupLineId } from "./asked-of-group";
import { askedOfLines, type ChosenLines, type Line } from "./chosen-lines";
import { askedOfRows } from "./row-answers";
import { useAnswerKeys } from "./use-answer-keys";

type GroupKeys = {
  /** What is selected gets the answer instead of the line in focus. */
  chosen: ChosenLines;
  toggle: (line: Line) => void;
  clear: () => void;
  askedOf: (groupKey: string) => Asked | undefined;
  give: (action: TriageAction, asked: Asked) => void;
  open: (groupKey: string) => void;
  isOpen: (groupKey: string) => boolean;
};

/**
 * The keys of the grouped Inbox: j and k go from line to line, arrow right opens a group, arrow left
 * goes back to it, x selects, digits answer the selection, else the line in focus and go on.
 */
export function useGroupKeys(body: RefObject<HTMLElement | null>, keys: GroupKeys): void {
  const lines = () =>
    Array.from(body.current?.querySelectorAll<HTMLElement>("tr[data-row-id]") ?? []);
  const current = () =>
    document.activeElement?.closest<HTMLElement>("tr[data-row-id]") ?? undefined;

  function move(step: 1 | -1) {
    const all = lines();
    const here = current();
    const at = here === undefined ? -1 : all.indexOf(here);
    const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step;
    focusLine(all[Math.min(Math.max(next, 0), all.length - 1)]);
  }
  useHotkey("j", () => move(1));
  useHotkey("k", () => move(-1));

  useHotkey("ArrowRight", () => {
    const groupKey = current()?.dataset["groupOf"];
    if (groupKey === undefined) return false;
    if (keys.isOpen(groupKey)) move(1);
    else keys.open(groupKey);
    return true;
  });
  useHotkey("ArrowLeft", () => {
    const here = current();
    const groupKey = here?.dataset["rowOf"];
    if (groupKey !== undefined) {
      focusLine(lines().find((line) => line.dataset["groupOf"] === groupKey));
      return true;
    }
    const own = here?.dataset["groupOf"];
    if (own === undefined || !keys.isOpen(own)) return false;
    keys.open(own);
    return true;
  });

  useHotkey("x", () => {
    const here = current();
    const asked = here && askedOfLine(here, keys);
    const id = here?.dataset["rowId"];
    if (asked === undefined || id === undefined) return false;
    const rowOf = here?.dataset["rowOf"];
    keys.toggle({ id, asked, within: rowOf === undefined ? null : groupLineId(rowOf) });
    return true;
  });

  useAnswerKeys((action) => {
    if (keys.chosen.size > 0) {
      keys.give(action, askedOfLines(keys.chosen));
      keys.clear();
      return true;
    }
    const here = current();
    if (here === undefined || body.current?.contains(here) !== true) return false;
    const asked = askedOfLine(here, keys);
    if (asked === undefined) return false;
    focusLine(neighbour(lines(), here));
    keys.give(action, asked);
    return true;
  });
}

function askedOfLine({ dataset }: HTMLElement, { askedOf }: GroupKeys): Asked | undefined {
  const { groupOf, number, rowId } = dataset;
  if (groupOf !== undefined) return askedOf(groupOf);
  if (number === undefined || rowId === undefined) return undefined;
  return askedOfRows([{ id: rowId, number: Number(number) }]);
}

/** After a group the next group; after a row the next of its group, else the group itself. */
function neighbour(lines: readonly HTMLElement[], here: HTMLElement): HTMLElement | undefined {
  const at = lines.indexOf(here);
  const { rowOf, groupOf } = here.dataset;
  if (rowOf === undefined && groupOf === undefined) return lines[at + 1] ?? lines[at - 1];
  if (rowOf !== undefined) {
    const next = lines[at + 1];
    return next?.dataset["rowOf"] === rowOf
      ? next
      : lines.find((line) => line.dataset["groupOf"] === rowOf);
  }
  const isGroup = (line: HTMLElement) => line.dataset["groupOf"] !== undefined;
  return lines.slice(at + 1).find(isGroup) ?? lines.slice(0, at).findLast(isGroup);
}

function focusLine(line: HTMLElement | undefined) {
  const target = line?.querySelector<HTMLElement>("[data-row-focus]");
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}
