import type { Metadata } from "next";

import { archiveTeam, createTeam, updateTeam } from "@/app/(app)/settings/teams/actions";
import { FormDialog } from "@/components/form/form-dialog";
import { PageHeader } from "@/components/frame/page-header";
import { TeamFields } from "@/components/team/team-fields";
import { TeamTable } from "@/components/team/team-table";
import { Button } from "@/components/ui/button";
import type { TeamDto } from "@/domain/team/team-dto";
import { read } from "@/server/action";
import { viewerCan } from "@/server/access/viewer-can";
import { listMembers } from "@/server/member/list-members";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage() {
  const [teams, people, mayCreate, mayUpdate, mayArchive] = await Promise.all([
    read(listTeams, {}),
    read(listMembers, {}),
    viewerCan("team.create"),
    viewerCan("team.update"),
    viewerCan("team.archive"),
  ]);
  return (
    <>
      <PageHeader
        title="Teams"
        summary="A team owns services and keys. Its people are asked when one of them leaks."
        actions={
          mayCreate && (
            <FormDialog
              title="Add a team"
              trigger={<Button variant="primary">Add a team</Button>}
              action={createTeam}
              submit="Add the team"
              draft="new-team"
              done="The team is added."
            >
              <TeamFields people={people} />
            </FormDialog>
          )
        }
      />
      <TeamTable
        teams={teams}
        {...(mayUpdate && {
          actions: (team: TeamDto) => [
            editButton(team, people),
            ...(mayArchive ? [archiveButton(team)] : []),
          ],
        })}
      />
    </>
  );
}

function editButton(team: TeamDto, people: readonly { id: string; name: string }[]) {
  return (
    <FormDialog
      key={`${team.id} ${team.version}`}
      title={`Edit ${team.name}`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Edit ${team.name}`}>
          Edit
        </Button>
      }
      action={updateTeam}
      submit="Save the team"
      version={team.version}
      done="The team is saved."
    >
      <input type="hidden" name="id" value={team.id} />
      <TeamFields team={team} people={people} />
    </FormDialog>
  );
}

function archiveButton({ id, name }: TeamDto) {
  return (
    <FormDialog
      key={id}
      title={`Archive ${name}?`}
      description="Its people are no longer one team. What it did keeps its name."
      trigger={
        <Button size="small" variant="quiet" aria-label={`Archive ${name}`}>
          Archive
        </Button>
      }
      action={archiveTeam}
      submit={`Archive ${name}`}
      submitVariant="danger"
      leave="Keep the team"
      done={`${name} is archived.`}
    >
      <input type="hidden" name="id" value={id} />
    </FormDialog>
  );
}
