const leadingNoise = /^[\uFEFF\t\n\v\f\r ]+/;
const trailingSpace = /[\t\n\v\f\r ]+$/;

/**
 * Normalisation v1: BOM dropped, CRLF to LF, outer ASCII white space trimmed. Nothing else is
 * decoded or folded, so `printf %s "$KEY" | sha256sum` agrees. Changing it orphans every fingerprint.
 */
export function normaliseSecret(value: string): string {
  return value.replace(leadingNoise, "").replaceAll("\r\n", "\n").replace(trailingSpace, "");
}
