import "server-only";
import { checkOidcInput } from "@/domain/oidc/oidc-input";
import { type OidcRefusal, oidcRefusals } from "@/domain/oidc/oidc-refusal";
import { fieldError } from "@/lib/app-error";
import { keepsSecret } from "@/server/oidc/keeps-secret";
import { openProvider } from "@/server/oidc/open-provider";
import { readClientSecret } from "@/server/oidc/client-secret";
import { tryClient } from "@/server/oidc/try-client";
import { query } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";

/** Asks the provider itself whether these would do, and says at which field they would not. */
export const checkOidc = query({
  name: "checkOidc",
  permission: "settings.update",
  input: checkOidcInput,
  run: async ({ tx, keys }, { issuer, clientId, clientSecret }) => {
    const { value } = await readSetting(tx, "oidc");
    const kept = keepsSecret(value, { issuer, clientId });
    const secret =
      clientSecret === undefined
        ? await readClientSecret(tx, { keys, kept })
        : Buffer.from(clientSecret).toString();
    const opened = await openProvider({ issuer, clientId, clientSecret: secret });
    if (!opened.ok) throw fieldError("issuer", issuerSentences[opened.error] ?? sentence(opened));
    const refusal = await tryClient(opened.value);
    if (refusal === "wrong_client") {
      throw fieldError("clientSecret", "The provider does not know this client id and secret.");
    }
    if (refusal !== null) throw fieldError("issuer", sentence({ error: refusal }));
    return { checked: true as const };
  },
});

const issuerSentences: { [R in OidcRefusal]?: string } = {
  unreachable: "No server answers at this address.",
  unusable: "This server shows no OpenID Connect document. It has to be https.",
  wrong_issuer: "The document names another issuer. Enter the address exactly as it does.",
};

function sentence({ error }: { error: OidcRefusal }): string {
  return oidcRefusals[error].message;
}
