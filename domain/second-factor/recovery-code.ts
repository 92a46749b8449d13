/** Without letters that are read as another: no i, l, o, u. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 12;
export const recoveryCodeCount = 10;
export const recoveryCodeBytes = recoveryCodeCount * length;

/** Ten codes of 60 bits each, from that many random bytes. */
export function recoveryCodesFrom(bytes: Uint8Array): string[] {
  return Array.from({ length: recoveryCodeCount }, (_, index) => {
    const part = bytes.subarray(index * length, (index + 1) * length);
    const code = [...part].map((byte) => alphabet.charAt(byte & 31)).join("");
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  });
}

/** As people type it: any case, with or without lines between. Null when it can't be one. */
export function normalRecoveryCode(typed: string): string | null {
  const code = typed
    .toLowerCase()
    .replaceAll(/[\s-]/gu, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/gu, "1");
  return new RegExp(`^[${alphabet}]{${length}}$`, "u").test(code) ? code : null;
}
