import "server-only";
import { env, publicUrl } from "@/server/env";

/** The origins that are this installation itself: the public address and the loopback names. */
export function ownOrigins(): string[] {
  const { PORT } = env();
  const origins = [publicUrl(env()), `http://127.0.0.1:${PORT}`, `http://localhost:${PORT}`];
  return [...new Set(origins.map((url) => new URL(url).origin))];
}

/**
 * Whether a page of this installation sent the request. Browsers add these headers themselves and
 * no foreign page can change them. Plain http outside loopback has no `Sec-Fetch-Site`.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  return ownOrigins().includes(origin) || new URL(origin).host === headers.get("host");
}
