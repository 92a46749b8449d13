"use client";

import { createContext, use } from "react";

import { Checkbox } from "@/components/ui/checkbox";

import { type ChosenLines, isWithin, type Line } from "./chosen-lines";

/** What is selected in the grouped Inbox, and how a line is added; null where nobody may answer. */
export const LineChoiceContext = createContext<{
  chosen: ChosenLines;
  toggle: (line: Line) => void;
} | null>(null);

/** In front of each line. */
export function LineChoice({ line }: { line: Line }) {
  const choice = use(LineChoiceContext);
  if (choice === null) return null;
  const held = isWithin(choice.chosen, line);
  return (
    <Checkbox
      label={`Select ${line.asked.name}`}
      hideLabel
      className="max-md:p-2"
      checked={held || choice.chosen.has(line.id)}
      disabled={held}
      onChange={() => choice.toggle(line)}
    />
  );
}
