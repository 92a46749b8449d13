import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default function IncidentNotFound() {
  return (
    <>
      <h1 className="sr-only">Incident not found</h1>
      <EmptyState
        title="There is no such incident for you"
        actions={<LinkButton href="/incidents">Go to incidents</LinkButton>}
      >
        The number is wrong, or nothing of it is your team's. Ask an admin or a responder.
      </EmptyState>
    </>
  );
}
