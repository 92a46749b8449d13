"use client";

import type { ReactNode } from "react";

import { FormDialog } from "@/components/form/form-dialog";
import { Callout } from "@/components/ui/callout";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";
import type { FormAction } from "@/lib/action-result";

import { boardText } from "./board-text";
import { type ConsumerChoices, ConsumerFields } from "./consumer-fields";
import { type FindAction, PickField } from "./pick-field";

type AddConsumerFormProps = ConsumerChoices & {
  action: FormAction<{ id: string }>;
  trigger: ReactNode;
  /** What is fixed, and how the other half is found. */
  of: { keyId: string; findServices: FindAction } | { serviceId: string; findKeys: FindAction };
};

/** From a key's page, a service's page or an incident room: one more use of a key. */
export function AddConsumerForm({ action, trigger, of, ...choices }: AddConsumerFormProps) {
  return (
    <FormDialog
      title="Add a consumer"
      description="A service that uses the key in one environment. Adding one never removes another."
      trigger={trigger}
      action={action}
      submit="Add the consumer"
      done="The consumer is added."
      draft={`new-consumer-${"keyId" in of ? of.keyId : of.serviceId}`}
      size="large"
    >
      {"keyId" in of ? (
        <>
          <input type="hidden" name="keyId" value={of.keyId} />
          <PickField name="serviceId" label="Service" required find={of.findServices} />
        </>
      ) : (
        <>
          <input type="hidden" name="serviceId" value={of.serviceId} />
          <PickField name="keyId" label="Key" required find={of.findKeys} />
        </>
      )}
      <ConsumerFields {...choices} />
    </FormDialog>
  );
}

type EditConsumerFormProps = ConsumerChoices & {
  action: FormAction<{ id: string; version: number }>;
  consumer: ConsumerDto;
  trigger: ReactNode;
};

export function EditConsumerForm({ action, consumer, trigger, ...choices }: EditConsumerFormProps) {
  return (
    <FormDialog
      key={consumer.version}
      title={`Edit ${consumer.service.name} in ${consumer.environment.name}`}
      trigger={trigger}
      action={action}
      submit="Save the consumer"
      version={consumer.version}
      done="The consumer is saved."
      size="large"
    >
      <input type="hidden" name="id" value={consumer.id} />
      <input type="hidden" name="keyId" value={consumer.key.id} />
      <input type="hidden" name="serviceId" value={consumer.service.id} />
      {consumer.onBoardOf.length > 0 && (
        <Callout tone="in_hand">
          {boardText(consumer.onBoardOf)} Another environment changes the inventory, not the board.
        </Callout>
      )}
      <ConsumerFields consumer={consumer} {...choices} />
    </FormDialog>
  );
}
