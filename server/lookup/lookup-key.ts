import "server-only";
import { whatDiesInput } from "@/domain/lookup/lookup-input";
import { whatDies } from "@/server/lookup/what-dies";
import { query } from "@/server/operation";

export const lookupKey = query({
  name: "lookupKey",
  permission: "lookup.search",
  input: whatDiesInput,
  run: (ctx, { keyId, versionId }) => whatDies(ctx, keyId, { versionId }),
});
