import "server-only";
import { updateSeverityRulesInput } from "@/domain/severity/rules-input";
import { rulesText } from "@/domain/severity/rule-text";
import { enqueue } from "@/server/jobs/enqueue";
import { mutation } from "@/server/operation";
import { writeSetting } from "@/server/setting/write-setting";

/** Open incidents follow by a job, each with its event; what a person has set stays shown beside. */
export const updateSeverityRules = mutation({
  name: "updateSeverityRules",
  permission: "settings.update",
  input: updateSeverityRulesInput,
  async run(ctx, { version, rules }) {
    const saved = await writeSetting(ctx, {
      name: "severity_rules",
      value: rules,
      version,
      fields: (yours, theirs) => ({
        rules: { label: "Rules", yours: rulesText(yours), theirs: rulesText(theirs) },
      }),
    });
    await enqueue(ctx.tx, { job: "settle_open", payload: {} });
    return saved;
  },
});
