import type { Metadata } from "next";

import {
  addConsumer,
  archiveConsumer,
  confirmConsumer,
  findKeys,
  updateConsumer,
} from "@/app/(app)/keys/actions";
import {
  addDependency,
  archiveService,
  confirmService,
  findServices,
  removeDependency,
  updateService,
} from "@/app/(app)/services/actions";
import { ConsumerActions } from "@/components/consumer/consumer-actions";
import { AddConsumerForm } from "@/components/consumer/consumer-form";
import { ConsumerTable } from "@/components/consumer/consumer-table";
import { ActionButton } from "@/components/form/action-button";
import { FormDialog } from "@/components/form/form-dialog";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { ExportLink } from "@/components/inventory-import/export-link";
import { ArchiveForm } from "@/components/key/archive-form";
import { IncidentTable } from "@/components/key/incident-table";
import { DependentTable } from "@/components/lookup/dependent-table";
import { AddDependencyForm } from "@/components/service/add-dependency-form";
import { CutoverTable } from "@/components/service/cutover-table";
import { DependencyTable } from "@/components/service/dependency-table";
import { RemoveDependencyForm } from "@/components/service/remove-dependency-form";
import { ServiceFacts } from "@/components/service/service-facts";
import { ServiceFields } from "@/components/service/service-fields";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";
import type { DependencyDto } from "@/domain/service/service-dto";
import { read } from "@/server/action";
import { listEnvironments } from "@/server/environment/list-environments";
import { getService } from "@/server/service/get-service";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Service" };

export default async function ServicePage({ params }: PageProps<"/services/[id]">) {
  const { id } = await params;
  const [service, environments, teams] = await Promise.all([
    read(getService, { id }),
    read(listEnvironments, {}),
    read(listTeams, {}),
  ]);
  const { may } = service;
  // Which versions a key has is on the key's own page.
  const choices = { environments, versions: [] };
  const consumerActions = (consumer: ConsumerDto) => (
    <ConsumerActions
      consumer={consumer}
      verbs={{ update: updateConsumer, archive: archiveConsumer, confirm: confirmConsumer }}
      environments={environments}
      versions={versionsOf(consumer)}
    />
  );
  return (
    <>
      <PageHeader
        title={service.name}
        crumbs={[{ label: "Services", href: "/services" }]}
        beside={service.archivedAt !== null && <Badge>Archived</Badge>}
        actions={
          <>
            {may.archive && (
              <ArchiveForm what="the service" thing={service} action={archiveService} />
            )}
            {may.confirm && (
              <ActionButton action={confirmService} input={{ id }} done="Confirmed: still right.">
                Confirm
              </ActionButton>
            )}
            {may.update && (
              <FormDialog
                key={service.version}
                title="Edit the service"
                trigger={<Button>Edit</Button>}
                action={updateService}
                submit="Save the service"
                version={service.version}
                done="The service is saved."
              >
                <input type="hidden" name="id" value={id} />
                <ServiceFields service={service} teams={teams} />
              </FormDialog>
            )}
            {may.update && (
              <AddConsumerForm
                action={addConsumer}
                trigger={<Button variant="primary">Add a key it uses</Button>}
                of={{ serviceId: id, findKeys }}
                {...choices}
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Section title="Facts">
          <ServiceFacts service={service} />
        </Section>
        <Section
          title="Keys it uses"
          actions={<ExportLink noun="consumer" filters={{ serviceId: id }} />}
        >
          <ConsumerTable
            of="service"
            caption="Keys that this service uses"
            consumers={service.consumers}
            actions={consumerActions}
            empty="No key is known. Nobody has said that it uses none."
          />
        </Section>
        <Section
          title="Depends on"
          actions={
            <>
              <ExportLink noun="dependency" filters={{ serviceId: id }} />
              {may.depend && (
                <AddDependencyForm service={service} action={addDependency} find={findServices} />
              )}
            </>
          }
        >
          <DependencyTable
            caption="Services that it depends on"
            dependencies={service.dependsOn}
            actions={removeButton}
            empty="None known."
          />
        </Section>
        <Section title="Depend on it">
          <DependencyTable
            caption="Services that depend on it"
            dependencies={service.dependents}
            actions={removeButton}
            empty="None known."
          />
          {service.dependentsThroughOthers.length > 0 && (
            <div className="mt-4">
              <DependentTable
                caption="Through others"
                showCaption
                dependents={service.dependentsThroughOthers}
                empty=""
              />
            </div>
          )}
        </Section>
        <Section title="Open cut-overs">
          <CutoverTable cutovers={service.cutovers} />
        </Section>
        <Section title="Incidents">
          <IncidentTable incidents={service.incidents} empty="It had to move in no incident." />
        </Section>
      </div>
    </>
  );
}

function removeButton(dependency: DependencyDto) {
  return <RemoveDependencyForm dependency={dependency} action={removeDependency} />;
}

/** Saving must not drop the version that it is known to run. */
function versionsOf({ runs }: ConsumerDto) {
  return runs === null ? [] : [{ id: runs.versionId, ordinal: runs.ordinal }];
}
