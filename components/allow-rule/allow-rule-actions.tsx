import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { AllowRuleDto } from "@/domain/allow-rule/allow-rule-dto";
import type { FormAction } from "@/lib/action-result";

import { lifetimeOptions } from "./allow-rule-words";
import { numberText } from "@/lib/counted";

type Act = FormAction<{ id: string; version: number }>;
type AllowRuleActionsProps = { rule: AllowRuleDto; renew: Act; end: Act };

/** Renew and end, on a rule that was not ended. */
export function AllowRuleActions({ rule, renew, end }: AllowRuleActionsProps) {
  if (rule.state === "ended") return null;
  const { id, version, covers, holds } = rule;
  return (
    <div className="flex flex-wrap justify-end gap-1">
      <FormDialog
        title="Renew the rule"
        description={<span className="break-all">{covers}</span>}
        trigger={
          <Button size="small" variant="quiet" aria-label={`Renew ${covers}`}>
            Renew
          </Button>
        }
        action={renew}
        version={version}
        submit="Renew the rule"
        done="The rule is renewed."
      >
        <input type="hidden" name="id" value={id} />
        <SelectField
          name="expiresInDays"
          label="Ends, from today, after"
          defaultValue="90"
          options={lifetimeOptions}
        />
      </FormDialog>
      <FormDialog
        title="End the rule?"
        description={
          holds === 0
            ? "It hides nothing now."
            : `What it hides (${numberText(holds)}) and is still there comes back to the Inbox.`
        }
        trigger={
          <Button size="small" variant="quiet" aria-label={`End ${covers}`}>
            End
          </Button>
        }
        action={end}
        version={version}
        submit="End the rule"
        leave="Keep the rule"
        done="The rule is ended."
      >
        <input type="hidden" name="id" value={id} />
      </FormDialog>
    </div>
  );
}
