"use client";

import { useDialogHost } from "@/components/incident/dialog-host";
import { Button, type ButtonProps } from "@/components/ui/button";
import type { StepDto } from "@/domain/step/step-dto";

import type { RoomForm } from "./room-form";

type RoomFormButtonProps = Omit<ButtonProps, "form" | "onClick"> & {
  form: RoomForm;
  step?: StepDto;
  already?: boolean;
  subjectId?: string;
};

/** Opens a form of the room. */
export function RoomFormButton({
  form,
  step,
  already,
  subjectId,
  children,
  ...button
}: RoomFormButtonProps) {
  const show = useDialogHost();
  return (
    <Button
      {...button}
      onClick={() =>
        show((opened) => <form.Dialog {...{ step, already, subjectId }} {...opened} />)
      }
    >
      {children ?? form.button}
    </Button>
  );
}
