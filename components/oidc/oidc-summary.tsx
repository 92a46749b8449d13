import { DescriptionList } from "@/components/ui/description-list";
import type { OidcSetting } from "@/domain/oidc/oidc-setting";

/** For whoever may only read it. */
export function OidcSummary({ setting }: { setting: OidcSetting }) {
  const { enabled, issuer, label, domains, role, passwordOff } = setting;
  if (!enabled) return <p className="text-13">The organisation's sign-in is off.</p>;
  return (
    <DescriptionList
      items={[
        { term: "Provider", value: `${label}, at ${issuer}` },
        {
          term: "Who comes in",
          value:
            domains.length === 0
              ? "Members, and whoever is invited by their address"
              : `Members, the invited, and everybody of ${domains.join(", ")} as ${role}`,
        },
        {
          term: "Passwords",
          value: passwordOff ? "For administrators only" : "For whoever has one",
        },
      ]}
    />
  );
}
