import type { Metadata } from "next";

import { PlainPage } from "@/components/frame/plain-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing here"
      summary="The address is wrong, or you may not see what is here."
    >
      <div>
        <LinkButton href="/incidents" variant="primary">
          Go to incidents
        </LinkButton>
      </div>
    </PlainPage>
  );
}
