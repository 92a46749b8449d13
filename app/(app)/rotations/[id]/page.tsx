import type { Metadata } from "next";

import { findKeys } from "@/app/(app)/keys/actions";
import * as actions from "@/app/(app)/rotations/actions";
import { ActionButton } from "@/components/form/action-button";
import { FormDialog } from "@/components/form/form-dialog";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { PickKeys } from "@/components/rotation/pick-keys";
import { PlanFields } from "@/components/rotation/plan-fields";
import { RotationTable } from "@/components/rotation/rotation-table";
import { dayText } from "@/components/rotation/rotation-words";
import { StartAll } from "@/components/rotation/start-all";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { RotationPlanPage, RotationRow } from "@/domain/rotation/rotation-dto";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { getRotationPlan } from "@/server/rotation/get-rotation-plan";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Rotation plan" };

export default async function RotationPlanPage({ params }: PageProps<"/rotations/[id]">) {
  const { id } = await params;
  const [plan, teams, mayPlan, mayStart] = await Promise.all([
    read(getRotationPlan, { id }),
    read(listTeams, {}),
    viewerCan("rotation.plan"),
    viewerCan("rotation.start"),
  ]);
  const runs = plan.archivedAt === null;
  const waiting = plan.rows.filter(({ stand }) => stand === "not_begun").map(({ key }) => key);
  const { done, dead, begun, keys } = plan.progress;
  return (
    <>
      <PageHeader
        title={plan.name}
        crumbs={[
          { label: "Keys", href: "/keys" },
          { label: "Rotations", href: "/rotations" },
        ]}
        beside={!runs && <Badge>Ended</Badge>}
        summary={
          <>
            <bdi>{plan.team?.name ?? "Any team"}</bdi>, {dayText(plan.from)} – {dayText(plan.until)}
          </>
        }
        actions={
          runs && (
            <>
              {mayPlan && <PlanActs plan={plan} teams={teams} />}
              {mayStart && <StartAll planId={id} keys={waiting} start={actions.startPlanKey} />}
            </>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <Progress
          label={`${done} of ${keys} done`}
          done={done}
          total={keys}
          rate={`${begun} begun`}
          left={`${dead} old keys down`}
        />
        <Section title="Keys">
          <RotationTable
            caption="Keys of this plan"
            rows={plan.rows}
            empty="The plan has no keys yet."
            {...(runs && mayPlan && { actions: (row: RotationRow) => rowActs(plan, row) })}
          />
        </Section>
      </div>
    </>
  );
}

type PlanActsProps = { plan: RotationPlanPage; teams: readonly { id: string; name: string }[] };

function PlanActs({ plan, teams }: PlanActsProps) {
  return (
    <>
      <FormDialog
        title={`End ${plan.name}?`}
        description="It leaves the list. Rotations that were begun go on, and dates stay."
        trigger={<Button variant="quiet">End the plan</Button>}
        action={actions.archiveRotationPlan}
        version={plan.version}
        submit="End the plan"
        leave="Keep the plan"
        done="The plan is ended."
      >
        <input type="hidden" name="id" value={plan.id} />
      </FormDialog>
      <FormDialog
        key={plan.version}
        title="Edit the plan"
        trigger={<Button>Edit</Button>}
        action={actions.updateRotationPlan}
        version={plan.version}
        submit="Save the plan"
        done="The plan is saved."
      >
        <input type="hidden" name="id" value={plan.id} />
        <PlanFields plan={plan} teams={teams} />
      </FormDialog>
      <FormDialog
        title="Add keys"
        description="Each is due by the plan's end, unless its own date is earlier."
        trigger={<Button>Add keys</Button>}
        action={actions.addPlanKeys}
        submit="Add the keys"
        done="The keys are added."
      >
        <input type="hidden" name="planId" value={plan.id} />
        <PickKeys find={findKeys} />
      </FormDialog>
    </>
  );
}

function rowActs(plan: RotationPlanPage, { key, stand }: RotationRow) {
  if (stand !== "not_begun") return null;
  const input = { planId: plan.id, keyId: key.id };
  return (
    <div className="flex flex-wrap justify-end gap-1">
      <ActionButton
        size="small"
        variant="quiet"
        action={actions.startPlanKey}
        input={input}
        done="The rotation is open."
        aria-label={`Begin to rotate ${key.name}`}
      >
        Begin
      </ActionButton>
      <ActionButton
        size="small"
        variant="quiet"
        action={actions.removePlanKey}
        input={input}
        done="The key is out of the plan."
        undo={{
          action: actions.addPlanKeys,
          input: { planId: plan.id, keyIds: [key.id] },
        }}
        aria-label={`Take out of the plan: ${key.name}`}
      >
        Take out
      </ActionButton>
    </div>
  );
}
