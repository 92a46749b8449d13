import { type Command, print } from "@/scripts/admin/command";
import { listMembers } from "@/server/member/list-members";

export const listUsers: Command = {
  usage: "",
  summary: "one line a person: address, role, name",
  async run(_args, operation) {
    for (const { email, role, name } of await listMembers.call(operation(), {})) {
      print([email, role, name].join("\t"));
    }
    return 0;
  },
};
