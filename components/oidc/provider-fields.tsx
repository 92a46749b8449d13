import { TextField } from "@/components/form/text-field";
import { CopyButton } from "@/components/ui/copy-button";
import type { SecretSource } from "@/domain/oidc/oidc-dto";
import type { OidcSetting } from "@/domain/oidc/oidc-setting";

type ProviderFieldsProps = { value: OidcSetting; secret: SecretSource; callback: string };

const plain = { spellCheck: false, autoCapitalize: "none" } as const;

/** Where the provider is, and what Rekey is called over there. */
export function ProviderFields({ value, secret, callback }: ProviderFieldsProps) {
  return (
    <section className="flex flex-col gap-4" aria-labelledby="provider">
      <h2 id="provider" className="text-16 font-semibold">
        Provider
      </h2>
      <div className="text-13">
        <p className="text-muted">Register Rekey there as a web application, with this address:</p>
        <p className="flex items-center gap-2">
          <code className="min-w-0 break-all">{callback}</code>
          <CopyButton text={callback} label="Copy the address" />
        </p>
      </div>
      <TextField
        name="issuer"
        label="Provider's address"
        hint="The issuer, exactly as its document writes it."
        type="url"
        required
        defaultValue={value.issuer}
        placeholder="https://id.example.com"
        {...plain}
      />
      <TextField
        name="clientId"
        label="Client id"
        required
        defaultValue={value.clientId}
        {...plain}
      />
      {secret === "environment" ? (
        <p className="text-13 text-muted">
          The client secret is the one in <code>REKEY_OIDC_CLIENT_SECRET</code>.
        </p>
      ) : (
        <TextField
          name="clientSecret"
          label="Client secret"
          type="password"
          secret
          required={false}
          hint={
            secret === "kept"
              ? "One is kept. Leave this empty to go on with it; another address or id needs a new one."
              : "Kept encrypted, and never shown again. Empty for a client without one."
          }
        />
      )}
      <TextField
        name="label"
        label="Words on the button"
        hint="“Sign in with …”"
        required
        maxLength={40}
        defaultValue={value.label}
      />
    </section>
  );
}
