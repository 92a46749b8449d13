"use client";

import { Ellipsis } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { TriageAction } from "@/domain/triage/triage";

import { answerWords, type Asked } from "./answer";
import { useInbox } from "./inbox-provider";

const first = ["real", "false_positive"] as const;
const more = ["test_credential", "duplicate", "later", "check_liveness"] as const;
/** Of what waits for a check: its own answers stand first. */
const whileChecked = [...first, "test_credential", "duplicate", "later"] as const;

type AnswerButtonsProps = {
  asked: Asked;
  size?: "small";
  /** Before an answer is given: the focus goes on to a neighbour, or a selection ends. */
  onGive?: (action: TriageAction) => void;
  /** Rows that left the Inbox for a while, and what ends that. */
  waiting?: { view: "later" | "check_liveness"; onBringBack: (() => void) | null };
};

/** The answers that one row, one group or a selection can get. */
export function AnswerButtons({ asked, size, onGive, waiting }: AnswerButtonsProps) {
  const { give, mayAnswer } = useInbox();
  if (!mayAnswer) return null;
  const checked = waiting?.view === "check_liveness";
  const buttons = checked ? [] : first;
  const menu = checked ? whileChecked : more;
  function press(action: TriageAction) {
    onGive?.(action);
    give(action, asked);
  }
  return (
    <>
      {buttons.map((action) => (
        <Button
          key={action}
          {...(size && { size })}
          variant={action === "real" ? "secondary" : "quiet"}
          aria-label={`${answerWords[action]}: ${asked.name}`}
          onClick={() => press(action)}
        >
          {answerWords[action]}
        </Button>
      ))}
      <Menu
        trigger={
          <Button
            {...(size && { size })}
            variant="quiet"
            square
            aria-label={`More answers: ${asked.name}`}
          >
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {waiting?.onBringBack && (
          <MenuItem onSelect={waiting.onBringBack}>Back to the Inbox now</MenuItem>
        )}
        {menu.map((action) => (
          <MenuItem key={action} onSelect={() => press(action)}>
            {answerWords[action]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
