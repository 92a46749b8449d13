"use client";

import { Ellipsis } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { TriageAction } from "@/domain/triage/triage";

import { answerWords, type Asked } from "./answer";
import { useInbox } from "./inbox-provider";

const first = ["real", "false_positive"] as const;
const more = ["test_credential", "duplicate", "later", "check_liveness"] as const;

type AnswerButtonsProps = {
  asked: Asked;
  size?: "small";
  /** Before an answer is given: the focus goes on to a neighbour, or a selection ends. */
  onGive?: (action: TriageAction) => void;
};

/** The answers that one row, one group or a selection can get. */
export function AnswerButtons({ asked, size, onGive }: AnswerButtonsProps) {
  const { give, mayAnswer } = useInbox();
  if (!mayAnswer) return null;
  function press(action: TriageAction) {
    onGive?.(action);
    give(action, asked);
  }
  return (
    <>
      {first.map((action) => (
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
        {more.map((action) => (
          <MenuItem key={action} onSelect={() => press(action)}>
            {answerWords[action]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
