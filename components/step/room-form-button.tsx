"use client";

import { useState } from "react";

import { Button, type ButtonProps } from "@/components/ui/button";
import type { StepDto } from "@/domain/incident/room-dto";

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
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {children ?? form.button}
      </Button>
      <form.Dialog {...{ step, already, subjectId, open }} onOpenChange={setOpen} />
    </>
  );
}
