"use client";

import { ActionButton } from "@/components/form/action-button";
import { FormDialog } from "@/components/form/form-dialog";
import type { PlainAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";
import type { FormAction } from "@/lib/action-result";

import { boardText } from "./board-text";
import type { ConsumerChoices } from "./consumer-fields";
import { EditConsumerForm } from "./consumer-form";

export type ConsumerVerbs = {
  update: FormAction<{ id: string; version: number }>;
  archive: FormAction<{ id: string }>;
  confirm: PlainAction<{ id: string }>;
};

type ConsumerActionsProps = ConsumerChoices & { consumer: ConsumerDto; verbs: ConsumerVerbs };

export function ConsumerActions({ consumer, verbs, ...choices }: ConsumerActionsProps) {
  const name = `${consumer.service.name} in ${consumer.environment.name}`;
  if (!consumer.mayChange || consumer.archivedAt !== null) return null;
  return (
    <span className="inline-flex flex-wrap justify-end gap-1">
      <ActionButton
        size="small"
        variant="quiet"
        aria-label={`Confirm ${name}`}
        action={verbs.confirm}
        input={{ id: consumer.id }}
        done={`Confirmed: ${name}.`}
      >
        Confirm
      </ActionButton>
      <EditConsumerForm
        {...choices}
        action={verbs.update}
        consumer={consumer}
        trigger={
          <Button size="small" variant="quiet" aria-label={`Edit ${name}`}>
            Edit
          </Button>
        }
      />
      <FormDialog
        title={`Archive ${name}?`}
        description="It no longer counts as a use of this key. Its past stays."
        trigger={
          <Button size="small" variant="quiet" aria-label={`Archive ${name}`}>
            Archive
          </Button>
        }
        action={verbs.archive}
        submit="Archive the consumer"
        submitVariant="danger"
        leave="Keep it"
        done="The consumer is archived."
      >
        <input type="hidden" name="id" value={consumer.id} />
        {consumer.onBoardOf.length > 0 && (
          <Callout tone="in_hand">{boardText(consumer.onBoardOf)}</Callout>
        )}
      </FormDialog>
    </span>
  );
}
