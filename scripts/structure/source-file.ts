export type SourceFile = { path: string; text: string };

export type Refusal = { path: string; line?: number; reason: string };

/** Comments blanked out, lines kept: a rule about code must not trip over prose. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[^:"'`\w])\/\/.*$/gm, "$1");
}

/** Plain strings emptied: "@/server/key/switch-on" is no switch. */
export function withoutStrings(code: string): string {
  return code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

export function isTest(path: string): boolean {
  return /\.(test|spec|bench)\.ts$/.test(path);
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mts|mjs|js)$/.test(path);
}
