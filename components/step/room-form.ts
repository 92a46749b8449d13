import type { ComponentType } from "react";

import type { Opened } from "@/components/incident/room-dialog";
import type { StepDto } from "@/domain/step/step-dto";

export type RoomFormProps = Opened & {
  /** The step that it is for, where it is for one. */
  step?: StepDto;
  /** "I already did this...": asks when. */
  already?: boolean;
  /** Of a blocker: the use, place or version that it is about. */
  subjectId?: string;
};

/** A form of the room: what its button says, and the dialog that the button opens. */
export type RoomForm = {
  /** "Record the new key…" */
  button: string;
  /** It can be said for a time in the past. */
  asksWhen: boolean;
  Dialog: ComponentType<RoomFormProps>;
};
