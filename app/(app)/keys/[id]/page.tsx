import type { Metadata, Route } from "next";

import {
  addConsumer,
  addVerifier,
  archiveConsumer,
  archiveKey,
  claimKey,
  confirmConsumer,
  recordVerifier,
  reportHoneytokenUse,
  setDiesBy,
  updateConsumer,
  updateKey,
} from "@/app/(app)/keys/actions";
import { planRotation, setRotation } from "@/app/(app)/rotations/actions";
import { findServices } from "@/app/(app)/services/actions";
import { ConsumerActions } from "@/components/consumer/consumer-actions";
import { AddConsumerForm } from "@/components/consumer/consumer-form";
import { ConsumerTable } from "@/components/consumer/consumer-table";
import { DiesByForm } from "@/components/custody/dies-by-form";
import { HoneytokenUseForm } from "@/components/custody/honeytoken-use-form";
import { FormDialog } from "@/components/form/form-dialog";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { ExportLink } from "@/components/inventory-import/export-link";
import { ArchiveForm } from "@/components/key/archive-form";
import { ClaimKeyForm } from "@/components/key/claim-key-form";
import { HygieneList } from "@/components/key/hygiene-list";
import { IncidentTable } from "@/components/key/incident-table";
import { KeyFacts } from "@/components/key/key-facts";
import { KeyFields } from "@/components/key/key-fields";
import { RotateBy } from "@/components/key/rotate-by";
import { VersionTable } from "@/components/key/version-table";
import { RotationForm } from "@/components/rotation/rotation-form";
import { StartRotationButton } from "@/components/rotation/start-rotation-button";
import { KeyVerifiers } from "@/components/verifier/key-verifiers";
import { WhatDiesLine } from "@/components/lookup/what-dies-line";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";
import { read } from "@/server/action";
import { listEnvironments } from "@/server/environment/list-environments";
import { getKey } from "@/server/key/get-key";
import { secretTypeChoices } from "@/server/key/secret-type-ref";
import { lookupKey } from "@/server/lookup/lookup-key";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Key" };

export default async function KeyPage({ params }: PageProps<"/keys/[id]">) {
  const { id } = await params;
  const [key, whatDies, environments, teams] = await Promise.all([
    read(getKey, { id }),
    read(lookupKey, { keyId: id }),
    read(listEnvironments, {}),
    read(listTeams, {}),
  ]);
  const choices = { environments, versions: key.versions };
  const consumerActions = (consumer: ConsumerDto) => (
    <ConsumerActions
      consumer={consumer}
      verbs={{ update: updateConsumer, archive: archiveConsumer, confirm: confirmConsumer }}
      {...choices}
    />
  );
  return (
    <>
      <PageHeader
        title={key.name}
        crumbs={[{ label: "Keys", href: "/keys" }]}
        beside={key.archivedAt !== null && <Badge>Archived</Badge>}
        actions={
          <>
            {key.may.archive && <ArchiveForm what="the key" thing={key} action={archiveKey} />}
            {key.may.update && (
              <FormDialog
                key={key.version}
                title="Edit the key"
                trigger={<Button>Edit</Button>}
                action={updateKey}
                submit="Save the key"
                version={key.version}
                done="The key is saved."
                size="large"
              >
                <input type="hidden" name="id" value={key.id} />
                <KeyFields keyDto={key} teams={teams} secretTypes={secretTypeChoices()} />
              </FormDialog>
            )}
            {key.may.claim && <ClaimKeyForm keyId={id} action={claimKey} teams={teams} />}
            {key.may.addConsumer && (
              <AddConsumerForm
                action={addConsumer}
                trigger={<Button variant="primary">Add a consumer</Button>}
                of={{ keyId: id, findServices }}
                {...choices}
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Section
          title="What stops if it dies"
          actions={
            <LinkButton href={`/lookup?key=${id}` as Route} size="small">
              Show dependents and gaps
            </LinkButton>
          }
        >
          <WhatDiesLine whatDies={whatDies} />
        </Section>
        <Section
          title="Facts"
          actions={
            <>
              {key.may.reportUse && <HoneytokenUseForm keyDto={key} action={reportHoneytokenUse} />}
              {key.may.update && <DiesByForm keyDto={key} action={setDiesBy} />}
            </>
          }
        >
          <KeyFacts keyDto={key} />
        </Section>
        <Section
          title="Rotation"
          actions={
            <>
              {key.may.update && <RotationForm keyDto={key} action={setRotation} />}
              {key.may.rotate && !key.incidents.some(({ state }) => state !== "resolved") && (
                <StartRotationButton size="small" keyId={id} plan={planRotation}>
                  Begin a rotation
                </StartRotationButton>
              )}
            </>
          }
        >
          <p className="text-13">
            Rotate by: <RotateBy at={key.rotateBy} />.{" "}
            {key.rotateEveryDays === null
              ? "How long a value may serve is not said."
              : `A value may serve ${key.rotateEveryDays} days.`}
          </p>
        </Section>
        <Section title="Versions">
          <VersionTable versions={key.versions} />
        </Section>
        {key.verifiers !== null && (
          <KeyVerifiers
            verifiers={key.verifiers}
            teams={teams}
            verbs={{ add: addVerifier, record: recordVerifier }}
            may={key.may.recordVerifier}
          />
        )}
        <Section title="Consumers" actions={<ExportLink noun="consumer" filters={{ keyId: id }} />}>
          <ConsumerTable
            of="key"
            caption="Consumers of this key"
            consumers={key.consumers}
            actions={consumerActions}
            empty="No use of this key is known. Nobody has said that there is none."
          />
          {key.archivedConsumers.length > 0 && (
            <Disclosure className="mt-3" summary={`Archived (${key.archivedConsumers.length})`}>
              <ConsumerTable
                of="key"
                caption="Archived consumers"
                consumers={key.archivedConsumers}
                empty=""
              />
            </Disclosure>
          )}
        </Section>
        <Section title="Incidents">
          <IncidentTable incidents={key.incidents} empty="No incident is about this key." />
        </Section>
        <Section title="Hygiene">
          <HygieneList answers={key.hygiene} />
        </Section>
      </div>
    </>
  );
}
