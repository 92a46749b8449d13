import type { Metadata } from "next";

import { saveOidc } from "@/app/(app)/settings/sign-in/actions";
import { PageHeader } from "@/components/frame/page-header";
import { OidcForm } from "@/components/oidc/oidc-form";
import { OidcSummary } from "@/components/oidc/oidc-summary";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { callbackAddress } from "@/server/oidc/callback-address";
import { readOidcSetting } from "@/server/oidc/read-oidc-setting";

export const metadata: Metadata = { title: "Sign-in" };

export default async function SignInSettingsPage() {
  const [setting, mayUpdate] = await Promise.all([
    read(readOidcSetting, {}),
    viewerCan("settings.update"),
  ]);
  return (
    <>
      <PageHeader
        title="Sign-in"
        summary="People may come in by your organisation's own sign-in (OpenID Connect). Passwords and passkeys go on working."
      />
      {mayUpdate ? (
        <OidcForm
          key={setting.version}
          setting={setting}
          callback={callbackAddress().href}
          action={saveOidc}
        />
      ) : (
        <OidcSummary setting={setting.value} />
      )}
    </>
  );
}
