import type { Metadata } from "next";

import { trySeverityRules, updateSeverityRules } from "@/app/(app)/settings/severity-rules/actions";
import { PageHeader } from "@/components/frame/page-header";
import { RuleList } from "@/components/severity/rule-list";
import { RulesEditor } from "@/components/severity/rules-editor";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { readSeverityRules } from "@/server/severity/read-severity-rules";

export const metadata: Metadata = { title: "Severity rules" };

export default async function SeverityRulesPage() {
  const [{ value, version }, mayUpdate] = await Promise.all([
    read(readSeverityRules, {}),
    viewerCan("settings.update"),
  ]);
  return (
    <>
      <PageHeader
        title="Severity rules"
        summary="The first rule that holds decides how bad a leak is. A person may still choose otherwise, with a reason."
      />
      {mayUpdate ? (
        <RulesEditor
          key={version}
          stored={value}
          version={version}
          actions={{ trySeverityRules, updateSeverityRules }}
        />
      ) : (
        <RuleList rules={value} />
      )}
    </>
  );
}
