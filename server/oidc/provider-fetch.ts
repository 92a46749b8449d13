import "server-only";
import type { CustomFetch } from "openid-client";

const mostBytes = 1_000_000;

/**
 * How Rekey reads from the provider. The address is an admin's word, and so are those that its
 * document names: https only, no step to another server, no endless answer.
 */
export function providerFetch({ loopback }: { loopback: boolean }): CustomFetch {
  return async function fetchFromProvider(address, { body, ...options }) {
    if (!isAllowed(new URL(address), { loopback })) throw new ForbiddenAddressError();
    const response = await fetch(address, {
      ...options,
      ...(body !== undefined && body !== null && { body: body as BodyInit }),
      redirect: "manual",
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new ForbiddenAddressError();
    }
    const { status, statusText, headers } = response;
    return new Response(await readWithin(response), { status, statusText, headers });
  };
}

export class ForbiddenAddressError extends Error {
  override readonly name = "ForbiddenAddressError";
}

const loopbackHosts = new Set(["127.0.0.1", "localhost", "[::1]"]);

export function isAllowed(
  { protocol, hostname }: URL,
  { loopback }: { loopback: boolean },
): boolean {
  return protocol === "https:" || (loopback && protocol === "http:" && loopbackHosts.has(hostname));
}

async function readWithin(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response.body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new ForbiddenAddressError();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
