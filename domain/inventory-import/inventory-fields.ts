import { confidences, injections } from "@/domain/consumer/consumer";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";
import { custodies, keyKinds } from "@/domain/key/key";

export type InventoryField = {
  id: string;
  /** The column's name when it leaves; taken back as well. */
  label: string;
  /** Other names that it comes with, small and without spaces. */
  aliases: readonly string[];
  /** The closed set of words, and the one that an empty cell stands for. */
  words?: { all: readonly string[]; empty: string };
  form?: "id" | "tier" | "day" | "list";
};

const yesNo = ["no", "yes"] as const;
const yesNoUnknown = ["yes", "no", "unknown"] as const;

const id: InventoryField = { id: "id", label: "Id", aliases: ["uuid"], form: "id" };
const owner: InventoryField = {
  id: "owner",
  label: "Owner",
  aliases: ["team", "ownerteam", "owningteam", "squad", "group"],
};
const archived: InventoryField = {
  id: "archived",
  label: "Archived",
  aliases: ["removed", "deleted", "retired"],
  words: { all: yesNo, empty: "no" },
};
const confidence: InventoryField = {
  id: "confidence",
  label: "Confidence",
  aliases: ["certainty"],
  words: { all: confidences, empty: "certain" },
};

/** The columns of each kind of file. A field that the file leaves out stays as it is. */
export const inventoryFields = {
  service: [
    id,
    { id: "name", label: "Name", aliases: ["service", "servicename", "component", "application"] },
    owner,
    {
      id: "tier",
      label: "Tier",
      aliases: ["criticality", "servicetier", "level"],
      form: "tier",
    },
    { id: "repository", label: "Repository", aliases: ["repo", "repositoryurl", "git", "source"] },
    { id: "runbook", label: "Runbook", aliases: ["runbookurl", "docs", "documentation"] },
    { id: "language", label: "Language", aliases: ["lang", "runtime", "technology"] },
    {
      id: "onCallContact",
      label: "On-call contact",
      aliases: ["oncall", "contact", "pager", "escalation"],
    },
    archived,
  ],
  key: [
    id,
    { id: "name", label: "Name", aliases: ["key", "keyname", "credential", "secretname"] },
    { id: "secretType", label: "Type", aliases: ["secrettype", "keytype", "provider"] },
    {
      id: "custody",
      label: "Custody",
      aliases: ["whose", "belongsto"],
      words: { all: custodies, empty: "unknown" },
    },
    { id: "kind", label: "Kind", aliases: ["keykind"], words: { all: keyKinds, empty: "normal" } },
    owner,
    {
      id: "rotateBy",
      label: "Rotate by",
      aliases: ["rotate", "rotation", "rotationdue", "expires", "expiry"],
      form: "day",
    },
    archived,
  ],
  consumer: [
    id,
    { id: "key", label: "Key", aliases: ["keyname", "credential", "secretname"] },
    { id: "keyId", label: "Key id", aliases: ["keyuuid"], form: "id" },
    { id: "service", label: "Service", aliases: ["servicename", "component", "application"] },
    { id: "environment", label: "Environment", aliases: ["env", "stage"] },
    { id: "location", label: "Location", aliases: ["place", "where", "deployment", "host"] },
    {
      id: "injection",
      label: "Gets it by",
      aliases: ["injection", "injectedby", "how", "method"],
      words: { all: injections, empty: "unknown" },
    },
    { id: "variableName", label: "Variable name", aliases: ["variable", "envvar", "var"] },
    {
      id: "restartNeeded",
      label: "Restart needed",
      aliases: ["restart", "needsrestart"],
      words: { all: yesNoUnknown, empty: "unknown" },
    },
    {
      id: "usualAddresses",
      label: "Usual addresses",
      aliases: ["addresses", "ips", "ipaddresses"],
      form: "list",
    },
    { id: "usualHours", label: "Usual hours", aliases: ["hours", "schedule"] },
    confidence,
    archived,
  ],
  dependency: [
    { id: "service", label: "Service", aliases: ["servicename", "from", "source"] },
    { id: "dependsOn", label: "Depends on", aliases: ["dependson", "needs", "to", "target"] },
    confidence,
    archived,
  ],
} as const satisfies Record<InventoryNoun, readonly InventoryField[]>;

export function fieldsOf(noun: InventoryNoun): readonly InventoryField[] {
  return inventoryFields[noun];
}

export function fieldLabel(noun: InventoryNoun, fieldId: string): string {
  return fieldsOf(noun).find(({ id: known }) => known === fieldId)?.label ?? fieldId;
}

/** Without one of these sets a file says nothing: a row is named by its id, or by what it is. */
export const naming = {
  service: [["name"], ["id"]],
  key: [["name"], ["id"]],
  consumer: [["key", "service", "environment"], ["keyId", "service", "environment"], ["id"]],
  dependency: [["service", "dependsOn"]],
} as const satisfies Record<InventoryNoun, readonly (readonly string[])[]>;
