import "server-only";
import { playbookFor } from "@/catalogue/playbooks/playbook-for";
import { secretTypeOf } from "@/catalogue/secret-types/registry";
import { isClaimed } from "@/domain/key/ending";
import { custodySchema, type DiesBy, diesBySchema, keyKindSchema } from "@/domain/key/key";
import type { Playbook } from "@/domain/playbook/playbook";
import type { StepFact } from "@/domain/step/step-fact";
import type { IncidentRecord } from "@/server/incident/load-record";

/** The checklist that this incident's key asks for. */
export function playbookOf({ key }: Pick<IncidentRecord, "key">): Playbook {
  return playbookFor({
    custody: custodySchema.parse(key.custody),
    keyKind: keyKindSchema.parse(key.kind),
    diesBy: diesByOf(key),
    claimed: claimedKey(key),
  });
}

/** Whether somebody answers for it. */
export function claimedKey(key: { custody: string; ownerTeamId: string | null }): boolean {
  return isClaimed({ custody: custodySchema.parse(key.custody), ownerTeamId: key.ownerTeamId });
}

/** Which fact decides a step; null when a person does. */
export function decidedByOf(record: Pick<IncidentRecord, "key">, key: string): StepFact | null {
  return playbookOf(record).steps.find((template) => template.key === key)?.decidedBy ?? null;
}

/** What a person said of this key, else what the catalogue says of its type. */
export function diesByOf(key: { diesBy: string | null; secretTypeId: string }): DiesBy {
  return key.diesBy === null
    ? secretTypeOf(key.secretTypeId).diesBy
    : diesBySchema.parse(key.diesBy);
}
