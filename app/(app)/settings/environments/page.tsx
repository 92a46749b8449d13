import type { Metadata } from "next";

import { createEnvironment, updateEnvironment } from "@/app/(app)/settings/environments/actions";
import { EnvironmentFields } from "@/components/environment/environment-fields";
import { EnvironmentTable } from "@/components/environment/environment-table";
import { FormDialog } from "@/components/form/form-dialog";
import { PageHeader } from "@/components/frame/page-header";
import { Button } from "@/components/ui/button";
import type { EnvironmentDto } from "@/domain/environment/environment-dto";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listEnvironments } from "@/server/environment/list-environments";

export const metadata: Metadata = { title: "Environments" };

export default async function EnvironmentsPage() {
  const [environments, mayCreate, mayUpdate] = await Promise.all([
    read(listEnvironments, {}),
    viewerCan("environment.create"),
    viewerCan("environment.update"),
  ]);
  return (
    <>
      <PageHeader
        title="Environments"
        summary="Where services run. One that is not known to be harmless counts as production."
        actions={
          mayCreate && (
            <FormDialog
              title="Add an environment"
              trigger={<Button variant="primary">Add an environment</Button>}
              action={createEnvironment}
              submit="Add the environment"
              draft="new-environment"
              done="The environment is added."
            >
              <EnvironmentFields />
            </FormDialog>
          )
        }
      />
      <EnvironmentTable environments={environments} {...(mayUpdate && { actions: editButton })} />
    </>
  );
}

function editButton(environment: EnvironmentDto) {
  return (
    <FormDialog
      key={environment.version}
      title={`Edit ${environment.name}`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Edit ${environment.name}`}>
          Edit
        </Button>
      }
      action={updateEnvironment}
      submit="Save the environment"
      version={environment.version}
      done="The environment is saved."
    >
      <input type="hidden" name="id" value={environment.id} />
      <EnvironmentFields environment={environment} />
    </FormDialog>
  );
}
