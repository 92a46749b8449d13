"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-field";
import { useRoomTools } from "@/components/incident/room-context";

/** A word for the others and for the record. What is typed survives a reload. */
export function CommentForm() {
  const { actions, number } = useRoomTools();
  return (
    <ActionForm
      action={actions.addComment}
      draft={`comment-${number}`}
      done="The comment is in the timeline."
      className="flex flex-col gap-2"
    >
      <input type="hidden" name="number" value={number} />
      <TextAreaField name="text" label="Comment" rows={2} maxLength={10_000} />
      <div>
        <SubmitButton variant="secondary">Add the comment</SubmitButton>
      </div>
    </ActionForm>
  );
}
