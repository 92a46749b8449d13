"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";

import { FormDialog } from "@/components/form/form-dialog";
import type { FormAction } from "@/lib/action-result";

import { ServiceFields } from "./service-fields";

type NewServiceFormProps = {
  action: FormAction<{ id: string; name: string }>;
  trigger: ReactNode;
  teams: readonly { id: string; name: string }[];
};

export function NewServiceForm({ action, trigger, teams }: NewServiceFormProps) {
  const router = useRouter();
  return (
    <FormDialog
      title="Add a service"
      trigger={trigger}
      action={action}
      submit="Add the service"
      draft="new-service"
      done="The service is added."
      onDone={({ id }) => router.push(`/services/${id}` as Route)}
    >
      <ServiceFields teams={teams} />
    </FormDialog>
  );
}
