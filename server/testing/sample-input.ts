import { z } from "zod";

import { newId } from "@/lib/ids";
import type { AnyVerb } from "@/server/testing/collect-verbs";

type Shape = {
  type?: string;
  const?: unknown;
  default?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
};

/** The names of what a verb's input may hold at its top. */
export function inputNames(verb: AnyVerb): string[] {
  return Object.keys(objectOf(shapeOf(verb)).properties ?? {});
}

/** An input that is valid in form, with the required members alone, made from the verb's schema. */
export function sampleInput(verb: AnyVerb, given: Record<string, unknown>) {
  const made = sample(shapeOf(verb)) as Record<string, unknown>;
  return { ...made, ...given };
}

function shapeOf(verb: AnyVerb): Shape {
  return z.toJSONSchema(verb.input, { io: "input", unrepresentable: "any" }) as Shape;
}

function objectOf(shape: Shape): Shape {
  const [first] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? [];
  return first === undefined ? shape : objectOf(first);
}

function sample(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const [first] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? [];
  if (first !== undefined) return sample(first);
  switch (shape.type) {
    case "object":
      return Object.fromEntries(
        (shape.required ?? []).map((key) => [key, sample(shape.properties?.[key] ?? {})]),
      );
    case "array":
      return Array.from({ length: shape.minItems ?? 0 }, () => sample(shape.items ?? {}));
    case "integer":
    case "number":
      return shape.minimum ?? 1;
    case "boolean":
      return true;
    case "string":
      return sampleText(shape);
    default:
      // Dates have no shape of their own.
      return "2026-02-01T00:00:00.000Z";
  }
}

function sampleText({ format, minLength = 1 }: Shape): string {
  if (format === "uuid") return newId();
  if (format === "uri") return "https://ci.example.test/1";
  return "said so".padEnd(minLength, ".");
}
