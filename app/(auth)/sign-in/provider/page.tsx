import type { Metadata } from "next";

import { PlainPage } from "@/components/frame/plain-page";
import { ProviderRefusal } from "@/components/oidc/provider-refusal";
import { oidcPurposeSchema } from "@/domain/oidc/oidc-purpose";
import { oidcRefusalSchema } from "@/domain/oidc/oidc-refusal";
import { safePath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Not signed in" };

export default async function ProviderPage({ searchParams }: PageProps<"/sign-in/provider">) {
  const { reason, purpose, next } = await searchParams;
  const proves = oidcPurposeSchema.catch("sign_in").parse(purpose) === "reauthenticate";
  return (
    <PlainPage title={proves ? "Not confirmed" : "Not signed in"}>
      <ProviderRefusal
        reason={oidcRefusalSchema.catch("refused").parse(reason)}
        proves={proves}
        next={safePath(typeof next === "string" ? next : undefined)}
      />
    </PlainPage>
  );
}
