/**
 * The host name that a passkey made at this address is bound to, or null where browsers make none:
 * an address in numbers, or plain http anywhere but on this computer.
 */
export function passkeyHost(origin: string): string | null {
  if (!URL.canParse(origin)) return null;
  const { protocol, hostname } = new URL(origin);
  const isNumbers = /^[\d.]+$|^\[/u.test(hostname);
  const isLocal = hostname === "localhost" || hostname.endsWith(".localhost");
  if (isNumbers || hostname === "") return null;
  return protocol === "https:" || (protocol === "http:" && isLocal) ? hostname : null;
}
