const signatures: readonly [mediaType: string, bytes: readonly number[]][] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** By the bytes, never by what the sender calls it: this is what a browser will be told later. */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  for (const [mediaType, magic] of signatures) {
    if (magic.every((byte, index) => bytes[index] === byte)) return mediaType;
  }
  const riff = bytes.length > 12 && ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP";
  if (riff) return "image/webp";
  return isText(bytes) ? "text/plain" : null;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCodePoint(...bytes.subarray(from, to));
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
