import { assessSteps } from "@/catalogue/playbooks/default-assess-steps";
import { finishSteps } from "@/catalogue/playbooks/default-finish-steps";
import type { Custody } from "@/domain/key/key";
import { playbookSchema, type PlaybookSource } from "@/domain/playbook/playbook";

type Stranger = Exclude<Custody, "ours" | "unknown">;

/** Not ours: tell whose it is, until they answer or were tried three times, and clean up here. */
export const handOverPlaybooks = {
  customer: handOver("customer", {
    find: "Which customer is it, and who answers for security there?",
    tell: "Tell the customer by a named channel. Never send the key itself, not even to its owner.",
  }),
  vendor: handOver("vendor", {
    find: "Look for the vendor's security contact: its site, the contract, security.txt.",
    tell: "Tell the vendor by a named channel. Never send the key itself, not even to its owner.",
  }),
  employee: handOver("employee", {
    find: "Who is it? Ask the commit's author, or the team that the place belongs to.",
    tell: "Ask them to end it in their own account. Never send the key itself.",
  }),
} as const;

function handOver(whose: Stranger, words: { find: string; tell: string }) {
  return playbookSchema.parse({
    id: `hand_over_${whose}`,
    version: 1,
    steps: [
      ...taken(assessSteps, "confirm_leak"),
      {
        key: "find_owner",
        phase: "assess",
        title: whose === "employee" ? "Find whose own key it is" : "Find who answers for it",
        guidance: words.find,
        evidence: "The owner, and how to reach them.",
        from: "light",
      },
      {
        key: "tell_key_owner",
        phase: "deactivate",
        title: whose === "employee" ? "Tell the person" : `Tell the ${whose}`,
        guidance: words.tell,
        evidence: "When, by which channel, and whom.",
        from: "light",
        decidedBy: "owner_contacted",
        containing: true,
      },
      {
        key: "reach_key_owner",
        phase: "deactivate",
        title: "Get an answer, or try three times",
        guidance: "Each try counts with its date. Three tries an hour apart or more are enough.",
        evidence: "An acknowledgement, or three dated attempts.",
        from: "light",
        decidedBy: "owner_reached",
        needs: ["owner_contacted"],
      },
      ...taken(finishSteps, "clean_up").map((step) =>
        Object.assign({}, step, {
          title: "Clean our copies",
          guidance: "Remove it from our code, history, tickets and logs. Keep no copy of it.",
        }),
      ),
      ...taken(finishSteps, "record_cause"),
    ],
  });
}

function taken(steps: PlaybookSource["steps"], key: string): PlaybookSource["steps"] {
  return steps.filter((step) => step.key === key);
}
