import { LogIn } from "lucide-react";

import { buttonStyle } from "@/components/ui/button-style";

type ProviderSignInProps = { label: string; next?: string; primary?: boolean };

/** A plain link: it leaves the site, so nothing of it may be fetched ahead. */
export function ProviderSignIn({ label, next, primary = false }: ProviderSignInProps) {
  const query = new URLSearchParams({ purpose: "sign_in", ...(next !== undefined && { next }) });
  return (
    <a
      href={`/api/oidc/start?${query}`}
      className={buttonStyle({ size: "large", ...(primary && { variant: "primary" }) })}
    >
      <LogIn aria-hidden />
      Sign in with {label}
    </a>
  );
}
