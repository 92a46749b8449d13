"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { useAction, type PlainAction } from "@/components/form/use-action";
import { Button, type ButtonProps } from "@/components/ui/button";

type StartRotationButtonProps = Omit<ButtonProps, "onClick" | "pending"> & {
  keyId: string;
  plan: PlainAction<{ number: number; state: string }>;
};

/** Opens the rotation of one key and goes to its room. It can be called off there. */
export function StartRotationButton({ keyId, plan, ...button }: StartRotationButtonProps) {
  const { act, pending } = useAction();
  const router = useRouter();
  return (
    <Button
      {...button}
      pending={pending}
      onClick={() =>
        act({
          action: plan,
          input: { keyId },
          done: "The rotation is open.",
          onDone: ({ number }) => router.push(`/incidents/${number}` as Route),
        })
      }
    />
  );
}
