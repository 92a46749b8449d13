import { addressPlaybook } from "@/catalogue/playbooks/address-playbook";
import { changePlaybook } from "@/catalogue/playbooks/change-playbook";
import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { handOverPlaybooks } from "@/catalogue/playbooks/hand-over-playbook";
import { movePlaybook } from "@/catalogue/playbooks/move-playbook";
import { nonePlaybook } from "@/catalogue/playbooks/none-playbook";
import { reEncryptPlaybook } from "@/catalogue/playbooks/re-encrypt-playbook";
import { reissuePlaybook } from "@/catalogue/playbooks/reissue-playbook";
import { trapPlaybook } from "@/catalogue/playbooks/trap-playbook";
import { verifiersPlaybook } from "@/catalogue/playbooks/verifiers-playbook";
import { diesBy, type DiesBy } from "@/domain/key/key";
import type { Playbook } from "@/domain/playbook/playbook";
import type { PlaybookFacts } from "@/domain/playbook/playbook-facts";
import { unclaimedPlaybook } from "@/domain/playbook/unclaimed-playbook";

const byDeath = {
  call: defaultPlaybook,
  change: changePlaybook,
  verifiers: verifiersPlaybook,
  reissue: reissuePlaybook,
  re_encrypt: reEncryptPlaybook,
  move: movePlaybook,
  address: addressPlaybook,
  none: nonePlaybook,
} as const satisfies Record<DiesBy, Playbook>;

/** Every playbook of a key that is ours, or may be, by what chooses it. */
const ours = new Map(
  diesBy.flatMap((how) =>
    [false, true].flatMap((trap) => {
      const playbook = trap ? trapPlaybook(byDeath[how]) : byDeath[how];
      return [
        [nameOf({ how, trap, claimed: true }), playbook] as const,
        [nameOf({ how, trap, claimed: false }), unclaimedPlaybook(playbook)] as const,
      ];
    }),
  ),
);

function nameOf({ how, trap, claimed }: { how: DiesBy; trap: boolean; claimed: boolean }): string {
  return `${how} ${trap} ${claimed}`;
}

/** The checklist of a key: whose it is, what kind, how it can be ended, and who answers for it. */
export function playbookFor(facts: PlaybookFacts): Playbook {
  const { custody, keyKind, claimed } = facts;
  if (custody !== "ours" && custody !== "unknown") return handOverPlaybooks[custody];
  const name = nameOf({ how: facts.diesBy, trap: keyKind === "honeytoken", claimed });
  return ours.get(name) ?? byDeath[facts.diesBy];
}

export const playbooks: readonly Playbook[] = [
  ...ours.values(),
  ...Object.values(handOverPlaybooks),
];

/** A step key means the same phase in every playbook. */
export const phaseOfStep = new Map(
  playbooks.flatMap(({ steps }) => steps.map((step) => [step.key, step.phase] as const)),
);
