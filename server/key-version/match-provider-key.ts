import "server-only";
import { matchProviderKeyInput } from "@/domain/key/key-version-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { matchVersion } from "@/server/key-version/match-version";
import { mutation } from "@/server/operation";

export const matchProviderKey = mutation({
  name: "matchProviderKey",
  permission: "key_version.match",
  input: matchProviderKeyInput,
  async run(ctx, { number, providerKeyId }) {
    const record = await openIncident(ctx, number);
    await matchVersion(ctx, { record, providerKeyId });
    return incidentAnswer(ctx, record.id);
  },
});
