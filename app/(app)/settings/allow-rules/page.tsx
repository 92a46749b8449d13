import type { Metadata } from "next";

import * as actions from "@/app/(app)/settings/allow-rules/actions";
import { AllowRuleActions } from "@/components/allow-rule/allow-rule-actions";
import { AllowRuleTable } from "@/components/allow-rule/allow-rule-table";
import { NewAllowRuleDialog } from "@/components/allow-rule/new-allow-rule-dialog";
import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { LinkButton } from "@/components/ui/link-button";
import type { AllowRuleDto } from "@/domain/allow-rule/allow-rule-dto";
import { searchInput } from "@/lib/search-input";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listAllowRules } from "@/server/allow-rule/list-allow-rules";

export const metadata: Metadata = { title: "Allow rules" };

export default async function AllowRulesPage({ searchParams }: PageProps<"/settings/allow-rules">) {
  if (!(await viewerCan("allow_rule.list"))) {
    return <ForbiddenState wanted="see the allow rules" ask="a responder or auditor" />;
  }
  const show = searchInput(await searchParams)["show"] === "all" ? "all" : "active";
  const [rules, mayCreate, mayEnd] = await Promise.all([
    read(listAllowRules, { show }),
    viewerCan("allow_rule.create"),
    viewerCan("allow_rule.end"),
  ]);
  return (
    <>
      <PageHeader
        title="Allow rules"
        summary="What reports may show without an incident. Each ends by itself."
        actions={
          mayCreate && (
            <NewAllowRuleDialog create={actions.createAllowRule} tryOut={actions.tryAllowRule} />
          )
        }
      />
      <AllowRuleTable rules={rules} {...(mayEnd && { actions: ruleActions })} />
      <div className="mt-4">
        {show === "active" ? (
          <LinkButton href="/settings/allow-rules?show=all" size="small" variant="quiet">
            Show ended ones too
          </LinkButton>
        ) : (
          <LinkButton href="/settings/allow-rules" size="small" variant="quiet">
            Show only what holds
          </LinkButton>
        )}
      </div>
    </>
  );
}

function ruleActions(rule: AllowRuleDto) {
  return <AllowRuleActions rule={rule} renew={actions.renewAllowRule} end={actions.endAllowRule} />;
}
