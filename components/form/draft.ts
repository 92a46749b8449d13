import { findSecrets } from "@/domain/secret-text/find-secrets";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

import { setFieldValue, versionOf } from "./form-fields";

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Draft = Record<string, string[]>;

const longHexadecimal = /\b[0-9a-f]{32,}\b/i;
/** The version under a draft: restored over a newer one, it has to meet it as a conflict. */
const versionKey = " version";
const neverKept = new Set(["hidden", "password", "file", "submit", "button", "reset"]);

function keyOf(name: string): string {
  return `rekey:draft:${name}`;
}

/** A form's fields that a person types or ticks, without those that hold a secret. */
function draftable(form: HTMLFormElement): Typed[] {
  return Array.from(form.elements).filter(
    (element): element is Typed =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !neverKept.has(element.type) &&
      element.dataset["secret"] === undefined,
  );
}

const isTicked = (element: Typed): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");

/** What was typed stays in this tab until it is sent; text that may hold a secret never does. */
export function keepDraft(
  form: HTMLFormElement,
  name: string,
  prefixes: readonly KnownPrefix[],
): void {
  const version = versionOf(form);
  const draft: Draft = version === undefined ? {} : { [versionKey]: [String(version)] };
  for (const element of draftable(form)) {
    const values = (draft[element.name] ??= []);
    if (isTicked(element)) {
      if (element.checked) values.push(element.value);
    } else if (!mayHoldSecret(element.value, prefixes)) {
      values.push(element.value);
    }
  }
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {
    // Storage is full or switched off: the form works without drafts.
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name));
  } catch {
    // Nothing was kept.
  }
}

/** Puts a draft back and says whether anything differs from what the form shows by itself. */
export function restoreDraft(form: HTMLFormElement, name: string): boolean {
  const draft = readDraft(name);
  if (!draft) return false;
  let changed = false;
  const used = new Map<string, number>();
  for (const element of draftable(form)) {
    const values = draft[element.name];
    if (!values) continue;
    if (isTicked(element)) {
      const ticked = values.includes(element.value);
      changed ||= element.checked !== ticked;
      element.checked = ticked;
      continue;
    }
    const index = used.get(element.name) ?? 0;
    used.set(element.name, index + 1);
    const value = values[index];
    if (value === undefined || value === element.value) continue;
    element.value = value;
    changed = true;
  }
  const version = draft[versionKey]?.[0];
  if (changed && version !== undefined) setFieldValue(form, "version", version);
  return changed;
}

function mayHoldSecret(text: string, prefixes: readonly KnownPrefix[]): boolean {
  return (
    longHexadecimal.test(text) || findSecrets(text, { prefixes, randomLooking: true }).length > 0
  );
}

function readDraft(name: string): Draft | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(name));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}
