const words = /^[[<({*]*(redacted|masked|hidden|removed|filtered|secret removed)[\])}>*]*$/i;
const filler = /^([*xX•.])\1*$/;
// gitleaks --redact=N cuts and adds "...", ggshield writes a run of stars into the middle.
const cutOff = /(\.{3}|…)$/;
const starred = /\*{3,}|•{3,}/;

/** True for what a tool writes in place of a value, whole or in part. */
export function isMaskedValue(value: string): boolean {
  if (words.test(value) || filler.test(value) || cutOff.test(value)) return true;
  return !/\s/.test(value) && starred.test(value);
}

/** The beginning that a tool left of a value it masked by cutting; null for anything else. */
export function maskedBeginning(value: string): string | null {
  const cut = value.replace(cutOff, "");
  return cut === value || filler.test(value) ? null : cut;
}
