import "server-only";
import type { OidcSettingDto } from "@/domain/oidc/oidc-dto";
import { updateOidcInput } from "@/domain/oidc/oidc-input";
import type { ActionResult } from "@/lib/action-result";
import { formInput } from "@/lib/form-input";
import { answerAction, webOperation } from "@/server/action";
import { checkOidc } from "@/server/oidc/check-oidc";
import { updateOidc } from "@/server/oidc/update-oidc";
import { parseInput } from "@/server/parse-input";

/** Saves what the provider itself agrees to. To switch it off, it need not be there. */
export function toSaveOidc() {
  return async function save(
    _previous: ActionResult<OidcSettingDto> | null,
    form: FormData,
  ): Promise<ActionResult<OidcSettingDto>> {
    const operation = await webOperation();
    const run = async () => {
      const { idempotencyKey, ...input } = await formInput(form);
      const { enabled } = parseInput(updateOidcInput, input);
      if (enabled) await checkOidc.call(operation, input);
      const options = typeof idempotencyKey === "string" ? { idempotencyKey } : {};
      return updateOidc.call(operation, input, options);
    };
    return answerAction(run, { name: updateOidc.name, requestId: operation.requestId });
  };
}
