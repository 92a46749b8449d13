import "server-only";
import { acknowledgeInput } from "@/domain/key/key-version-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { acknowledgeWhatDies } from "@/server/key-version/acknowledge-what-dies";
import { mutation } from "@/server/operation";

export const acknowledgeKillsMore = mutation({
  name: "acknowledgeKillsMore",
  permission: "key_version.acknowledge_kills_more",
  input: acknowledgeInput,
  async run(ctx, { number }) {
    const record = await openIncident(ctx, number);
    await acknowledgeWhatDies(ctx, record);
    return incidentAnswer(ctx, record.id);
  },
});
