/** The prefix of better-auth's cookies; on https the browser holds them under `__Secure-` as well. */
export const sessionCookiePrefix = "rekey";

const name = `${sessionCookiePrefix}.session_token`;

export function isSessionCookie(cookie: string): boolean {
  return cookie === name || cookie === `__Secure-${name}`;
}
