import { ensureBuilt } from "./build-checkout.mjs";
import { runToExit } from "./refusal.mjs";

await runToExit(async () => {
  await ensureBuilt();
  return 0;
});
