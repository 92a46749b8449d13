"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useRoomTools } from "@/components/incident/room-context";
import { WritingHere } from "@/components/live/presence-line";

import { MentionField } from "./mention-field";

/** Where the keyboard finds it. */
export const commentFieldId = "room-comment";

/** A word for the others and for the record. What is typed survives a reload. */
export function CommentForm() {
  const { actions, number, readers, me } = useRoomTools();
  return (
    <ActionForm
      action={actions.addComment}
      draft={`comment-${number}`}
      done="The comment is in the timeline."
      className="flex flex-col gap-2"
    >
      <input type="hidden" name="number" value={number} />
      <MentionField
        id={commentFieldId}
        name="text"
        label="Comment"
        hint="Write @ and a name to tell somebody."
        people={readers.filter(({ id }) => id !== me)}
      />
      <WritingHere number={number} me={me} field="comment" />
      <div>
        <SubmitButton variant="secondary">Add the comment</SubmitButton>
      </div>
    </ActionForm>
  );
}
