import { type Command, print, say } from "@/scripts/admin/command";
import { announceSetup } from "@/server/setup/setup-link";

export const setupLink: Command = {
  usage: "",
  summary: "prints a new link for the first account; the link before it stops working",
  async run() {
    const link = await announceSetup();
    if (link === null) {
      say("Rekey is set up already. Sign in, or use create-user.");
      return 1;
    }
    print(link);
    return 0;
  },
};
