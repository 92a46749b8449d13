import { buttonStyle } from "@/components/ui/button-style";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { type OidcRefusal, oidcRefusals } from "@/domain/oidc/oidc-refusal";

type ProviderRefusalProps = { reason: OidcRefusal; proves: boolean; next: string };

/** Why it ended, and both ways on. Where the person wanted to go is kept. */
export function ProviderRefusal({ reason, proves, next }: ProviderRefusalProps) {
  const { message, hint } = oidcRefusals[reason];
  const again = new URLSearchParams({ purpose: proves ? "reauthenticate" : "sign_in", next });
  const elsewhere = proves ? next : `/sign-in?${new URLSearchParams({ next })}`;
  return (
    <>
      <Callout tone="hurting" title={message} alert>
        {hint}
      </Callout>
      <a
        href={`/api/oidc/start?${again}`}
        className={buttonStyle({ size: "large", variant: "primary" })}
      >
        Try again
      </a>
      <LinkButton href={elsewhere} size="large">
        {proves ? "Go back" : "Sign in another way"}
      </LinkButton>
    </>
  );
}
