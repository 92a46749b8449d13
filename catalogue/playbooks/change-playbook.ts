import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";

/** A password: setting the new value ends the old one, so either a second account or a gap. */
export const changePlaybook = adaptPlaybook(defaultPlaybook, {
  id: "change",
  version: 1,
  add: [
    {
      key: "bridge_the_change",
      phase: "prepare",
      title: "Choose a gap or a second account",
      guidance: "The new value ends the old one. A second account carries the services meanwhile.",
      evidence: "The plan: which of the two, when, and who is told.",
      from: "standard",
      decidedBy: "overlap_settled",
    },
  ],
  change: {
    match_key: {
      title: "Name the account that it belongs to",
      guidance: "Find the user or account at the provider. Record its name, never the value.",
      evidence: "The account's name at the provider.",
    },
    generate_key: {
      title: "Make the new value, or the second account",
      guidance: "With a second account, give it its own value. With a gap, do not set it yet.",
    },
    deactivate_key: {
      title: "Set the new value",
      guidance: "From that moment the old one is refused. The gate names who still depends on it.",
      underContainFirst: {
        title: "Change the value now",
        guidance: "Whoever still has the old one stops. What stops is shown before.",
      },
    },
  },
});
