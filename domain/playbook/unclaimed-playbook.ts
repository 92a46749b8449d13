import type { Playbook } from "@/domain/playbook/playbook";

const namesTheKey = "name_key";

/** Nobody answers for it: that question stands before all others. */
export function unclaimedPlaybook(playbook: Playbook): Playbook {
  const named = playbook.steps.filter(({ key }) => key === namesTheKey);
  return {
    ...playbook,
    steps: [
      ...named.map((step) => ({
        ...step,
        title: "Whose is it?",
        guidance: "Somebody has to answer for this key. Below stands what is known of whose it is.",
      })),
      ...playbook.steps.filter(({ key }) => key !== namesTheKey),
    ],
  };
}
