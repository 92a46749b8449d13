import { kindSentences } from "@/domain/event/kind-sentences";

export type TellableEvent = {
  kind: string;
  actorName: string;
  subjectName: string | null;
  incidentNumber: number | null;
  data: Record<string, unknown>;
};

/** One plain sentence of what happened. A kind that nobody wrote one for is named by its words. */
export function eventSentence(event: TellableEvent): string {
  const predicate = Object.hasOwn(kindSentences, event.kind)
    ? filled(kindSentences[event.kind as keyof typeof kindSentences], event)
    : `recorded “${plain(event.kind.replace(".", " "))}”`;
  const words = `${event.actorName} ${predicate}.`.replaceAll(/\s+/g, " ");
  return words.replaceAll(" .", ".").replace(/([?!.])\.$/u, "$1");
}

function filled(template: string, event: TellableEvent): string {
  return template.replaceAll(
    /\{([A-Za-z]+)\|([^}]*)\}/g,
    (_whole, name: string, otherwise: string) => wordOf(name, event) ?? otherwise,
  );
}

/** Closed words are written with underscores; names, which a person gave, are left alone. */
const names = new Set([
  "name",
  "service",
  "dependsOn",
  "environment",
  "key",
  "title",
  "team",
  "channel",
]);

function wordOf(name: string, event: TellableEvent): string | null {
  if (name === "subjectName") return event.subjectName ?? textOf(event.data.name);
  if (name === "incident") {
    return event.incidentNumber === null ? null : `LEAK-${event.incidentNumber}`;
  }
  const word = textOf(event.data[name]);
  if (word === null || names.has(name)) return word;
  return plain(word);
}

function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function plain(word: string): string {
  return word.replaceAll("_", " ");
}
