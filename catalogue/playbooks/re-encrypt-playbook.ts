import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { adaptPlaybook } from "@/domain/playbook/adapt-playbook";

/** An encryption key: what it locked has to be locked anew. Copies taken before stay readable. */
export const reEncryptPlaybook = adaptPlaybook(defaultPlaybook, {
  id: "re_encrypt",
  version: 1,
  add: [
    {
      key: "assess_copies",
      phase: "assess",
      title: "Say what may have been copied",
      guidance: "Whoever has the key and a copy can read that copy for ever. Which data is it?",
      evidence: "Which data, where its copies and backups lie, and who could reach them.",
      from: "standard",
    },
  ],
  change: {
    match_key: {
      title: "Name the key in its key store",
      guidance: "Record its id in the key store. Never its value.",
    },
    generate_key: {
      title: "Make the new encryption key",
      guidance: "New data is locked with it from now on. Record only its fingerprint or id.",
    },
    prove_new_key: {
      title: "Prove that the new key locks and opens",
      guidance: "Lock and open a sample with it before anything depends on it.",
    },
    move_services: {
      title: "Lock everything anew",
      guidance: "Each store, and its backups, with the new key. The board counts.",
      underContainFirst: {
        title: "Lock everything anew, production first",
        guidance: "What is not locked anew can't be opened without the old key.",
      },
    },
    deactivate_key: {
      title: "Destroy the old key",
      guidance: "Only when nothing needs it: what is still locked with it is lost for good.",
      underContainFirst: {
        title: "Switch the old key off now",
        guidance:
          "What it locked can't be opened until it is locked anew. Disable, do not destroy.",
      },
    },
    prove_dead: {
      title: "Prove that it opens nothing",
      guidance: "Try it on a sample of each store and of a backup.",
      evidence: "The failed try, once, with its error.",
    },
  },
});
