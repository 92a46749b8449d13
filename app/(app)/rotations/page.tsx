import type { Metadata } from "next";

import { findKeys } from "@/app/(app)/keys/actions";
import { createRotationPlan, planRotation } from "@/app/(app)/rotations/actions";
import { FormDialog } from "@/components/form/form-dialog";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { PickKeys } from "@/components/rotation/pick-keys";
import { PlanFields } from "@/components/rotation/plan-fields";
import { PlanTable } from "@/components/rotation/plan-table";
import { RotationTable } from "@/components/rotation/rotation-table";
import { monthText } from "@/components/rotation/rotation-words";
import { StartRotationButton } from "@/components/rotation/start-rotation-button";
import { TeamFilter } from "@/components/rotation/team-filter";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { RotationRow } from "@/domain/rotation/rotation-dto";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listRotationPlans } from "@/server/rotation/list-rotation-plans";
import { listRotations } from "@/server/rotation/list-rotations";
import { listTeams } from "@/server/team/list-teams";
import { numberText } from "@/lib/counted";

export const metadata: Metadata = { title: "Rotations" };

export default async function RotationsPage({ searchParams }: PageProps<"/rotations">) {
  const [teams, { team: asked }] = await Promise.all([read(listTeams, {}), searchParams]);
  const team = teams.find(({ id }) => id === asked) ?? null;
  const [calendar, allPlans, mayPlan, mayStart] = await Promise.all([
    read(listRotations, team === null ? {} : { ownerTeamId: team.id }),
    read(listRotationPlans, {}),
    viewerCan("rotation.plan"),
    viewerCan("rotation.start"),
  ]);
  const { late, months, open, more } = calendar;
  const plans = allPlans.filter((plan) => team === null || plan.team?.id === team.id);
  const acts = mayStart ? { actions: startButton } : {};
  return (
    <>
      <PageHeader
        title="Rotations"
        crumbs={[{ label: "Keys", href: "/keys" }]}
        summary="Keys that get a new value before anybody has to. No leak, no exposure clock."
        actions={
          mayPlan && (
            <FormDialog
              title="Make a rotation plan"
              description="Its keys are due by its end, unless their own date is earlier."
              trigger={<Button variant="primary">Make a plan</Button>}
              action={createRotationPlan}
              submit="Make the plan"
              done="The plan is made."
              size="large"
            >
              <PlanFields teams={teams} />
              <PickKeys find={findKeys} />
            </FormDialog>
          )
        }
      />
      <TeamFilter teams={teams} chosen={team?.id ?? null} />
      <div className="flex flex-col gap-6">
        <Section title="Plans">
          <PlanTable plans={plans} />
        </Section>
        {open.length > 0 && (
          <Section title="Begun">
            <RotationTable caption="Rotations that were begun" rows={open} empty="" />
          </Section>
        )}
        {late.length > 0 && (
          <Section title="Late">
            <RotationTable caption="Keys past their date" rows={late} empty="" {...acts} />
          </Section>
        )}
        {months.map(({ month, rows }) => (
          <Section key={month} title={monthText(month)}>
            <RotationTable
              caption={`Keys due in ${monthText(month)}`}
              rows={rows}
              empty=""
              {...acts}
            />
          </Section>
        ))}
        {late.length + months.length === 0 && (
          <EmptyState
            title={team === null ? "No key has a date" : `No key of ${team.name} has a date`}
          >
            Set until when a key is to be rotated on its page, or make a plan.
          </EmptyState>
        )}
        {more > 0 && (
          <p className="text-13 text-muted">And {numberText(more)} keys with a later date.</p>
        )}
      </div>
    </>
  );
}

function startButton({ key, stand }: RotationRow) {
  if (stand !== "not_begun") return null;
  return (
    <StartRotationButton
      size="small"
      variant="quiet"
      keyId={key.id}
      plan={planRotation}
      aria-label={`Begin to rotate ${key.name}`}
    >
      Begin
    </StartRotationButton>
  );
}
