import { breakGlass } from "@/app/(app)/incidents/[number]/actions";
import { BreakGlassForm } from "@/components/restriction/break-glass-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { viewerCan } from "@/server/access/viewer-can";

export default async function IncidentNotFound() {
  const mayBreak = await viewerCan("incident.break_glass");
  return (
    <>
      <h1 className="sr-only">Incident not found</h1>
      <EmptyState
        title="There is no such incident for you"
        actions={
          <>
            <LinkButton href="/incidents">Go to incidents</LinkButton>
            {mayBreak && <BreakGlassForm breakGlass={breakGlass} />}
          </>
        }
      >
        The number is wrong, or nothing of it is your team's. Ask an admin or a responder.
      </EmptyState>
    </>
  );
}
