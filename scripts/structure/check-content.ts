import {
  isCode,
  isTest,
  type Refusal,
  type SourceFile,
  withoutComments,
  withoutStrings,
} from "@/scripts/structure/source-file";

type Rule = {
  reason: string;
  /** Every match is a refusal. */
  forbid: RegExp;
  appliesTo: (file: SourceFile) => boolean;
};

const PURE = /^(domain|importers|discovery|catalogue)\//;

const rules: Rule[] = [
  {
    reason: "a pure layer has no clock: now is an argument",
    forbid: /\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()/g,
    appliesTo: ({ path }) => PURE.test(path) && !isTest(path),
  },
  {
    reason: "app/ holds no logic: a route or an action is one call of an adapter",
    forbid: /\b(function|return|try|for|while|switch)\b|\bawait\b/g,
    appliesTo: ({ path, text }) =>
      path.startsWith("app/") && (path.endsWith("/route.ts") || isServerActions(text)),
  },
  {
    reason: "an export of a route or an action is made by an adapter: = to…(verb)",
    forbid: /^export\s+(?!const\s+(?:\w+|\{[\w\s,]+\})\s*=\s*to[A-Z]\w*\()(?!type\b).*/gm,
    appliesTo: ({ path, text }) =>
      path.startsWith("app/") && (path.endsWith("/route.ts") || isServerActions(text)),
  },
  {
    reason: "a test waits for a state, never for a time",
    forbid: /\bwaitForTimeout\b/g,
    appliesTo: ({ path }) => path.startsWith("e2e/"),
  },
  {
    reason: "no test is skipped, focused or retried",
    forbid: /\b(?:test|describe|it)\.(?:skip|only|fixme|todo|fails)\b|\bretries:\s*[1-9]/g,
    appliesTo: ({ path }) => isTest(path) || path.startsWith("e2e/"),
  },
];

export function checkContent(file: SourceFile): Refusal[] {
  // This folder spells out what it refuses.
  if (!isCode(file.path) || file.path.startsWith("scripts/structure/")) return [];
  const code = withoutStrings(withoutComments(file.text));
  return [
    ...rules
      .filter((rule) => rule.appliesTo(file))
      .flatMap((rule) => matches(file.path, { code, rule })),
    ...checkVerbs(file.path, code),
  ];
}

function matches(path: string, { code, rule }: { code: string; rule: Rule }): Refusal[] {
  return [...code.matchAll(rule.forbid)].map((match) => ({
    path,
    line: code.slice(0, match.index).split("\n").length,
    reason: `${rule.reason} (${match[0].trim().slice(0, 60)})`,
  }));
}

/** A verb is found by its file name, so it has a file of its own. */
function checkVerbs(path: string, code: string): Refusal[] {
  if (!path.startsWith("server/") || isTest(path)) return [];
  const verbs = [...code.matchAll(/^export const (\w+)\s*=\s*(?:mutation|query)\b/gm)].map(
    (match) => match[1] ?? "",
  );
  if (verbs.length === 0) return [];
  if (verbs.length > 1) return [{ path, reason: `one verb a file, here are ${verbs.join(", ")}` }];
  const expected = `${kebab(verbs[0] ?? "")}.ts`;
  const segments = path.split("/");
  if (segments.length !== 3) return [{ path, reason: "a verb lives in server/<noun>/" }];
  if (segments[2] === expected) return [];
  return [{ path, reason: `named after its verb: ${expected}` }];
}

function isServerActions(text: string): boolean {
  return /^["']use server["']/m.test(text);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
