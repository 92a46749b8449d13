import type { Metadata } from "next";

import { archiveRegime, createRegime, updateRegime } from "@/app/(app)/settings/regimes/actions";
import { FormDialog } from "@/components/form/form-dialog";
import { PageHeader } from "@/components/frame/page-header";
import { RegimeActs } from "@/components/notification/regime-acts";
import { RegimeFields } from "@/components/notification/regime-fields";
import { RegimeTable } from "@/components/notification/regime-table";
import { Button } from "@/components/ui/button";
import type { RegimeDto } from "@/domain/notification/regime-dto";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listRegimes } from "@/server/notification-regime/list-regimes";

export const metadata: Metadata = { title: "Notification rules" };

export default async function RegimesPage() {
  const [regimes, mayUpdate] = await Promise.all([
    read(listRegimes, {}),
    viewerCan("settings.update"),
  ]);
  return (
    <>
      <PageHeader
        title="Notification rules"
        summary="Whom you have to tell of a breach, and within which time. The clock runs on each leak that may need it."
        actions={
          mayUpdate && (
            <FormDialog
              title="Add a notification rule"
              trigger={<Button variant="primary">Add a rule</Button>}
              action={createRegime}
              submit="Add the rule"
              draft="new-regime"
              done="The rule is added."
              size="large"
            >
              <RegimeFields />
            </FormDialog>
          )
        }
      />
      <RegimeTable regimes={regimes} {...(mayUpdate && { actions: acts })} />
    </>
  );
}

function acts(regime: RegimeDto) {
  return (
    <RegimeActs key={regime.version} regime={regime} actions={{ archiveRegime, updateRegime }} />
  );
}
