import "server-only";
import { listRegimesInput } from "@/domain/notification/regime-input";
import { loadRegimes } from "@/server/notification-regime/load-regimes";
import { query } from "@/server/operation";

export const listRegimes = query({
  name: "listRegimes",
  permission: "settings.read",
  input: listRegimesInput,
  run: ({ tx }) => loadRegimes(tx),
});
