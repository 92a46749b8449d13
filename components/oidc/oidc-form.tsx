"use client";

import { useProof } from "@/components/auth/use-proof";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { AdmissionFields } from "@/components/oidc/admission-fields";
import { ProviderFields } from "@/components/oidc/provider-fields";
import type { OidcSettingDto } from "@/domain/oidc/oidc-dto";
import type { FormAction } from "@/lib/action-result";

type OidcFormProps = {
  setting: OidcSettingDto;
  callback: string;
  action: FormAction<OidcSettingDto>;
};

export function OidcForm({ setting, callback, action }: OidcFormProps) {
  const save = useProof(action);
  const { value, version, secret } = setting;
  return (
    <ActionForm
      action={save.action}
      version={version}
      draft="oidc"
      done={value.enabled ? "Saved." : "Saved. The sign-in page follows at once."}
      className="flex max-w-lg flex-col gap-6"
    >
      <CheckboxField
        name="enabled"
        label="Let people sign in by it"
        hint="While it is on, the provider is asked before anything is saved."
        defaultChecked={value.enabled}
      />
      <ProviderFields value={value} secret={secret} callback={callback} />
      <AdmissionFields value={value} />
      <CheckboxField
        name="passwordOff"
        label="Passwords for administrators only"
        hint="Everybody else comes in by the organisation's sign-in or a passkey."
        defaultChecked={value.passwordOff}
      />
      {save.fields}
      <div>
        <SubmitButton>Save the sign-in</SubmitButton>
      </div>
    </ActionForm>
  );
}
