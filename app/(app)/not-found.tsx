import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here"
        actions={<LinkButton href="/incidents">Go to incidents</LinkButton>}
      >
        The address is wrong, or you may not see what is here.
      </EmptyState>
    </>
  );
}
