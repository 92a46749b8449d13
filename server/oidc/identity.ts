import "server-only";

/** The name under which better-auth keeps the identities of the organisation's sign-in. */
export const providerId = "oidc";

/** The name of the server behind an identity, as people know it. */
export function issuerOf(accountId: string): string {
  const [issuer = ""] = accountId.split(" ");
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}

/** A subject is unique at its server only. */
export function accountIdOf({ issuer, subject }: { issuer: string; subject: string }): string {
  return `${issuer} ${subject}`;
}

export function isOf(accountId: string, issuer: string): boolean {
  return accountId.startsWith(`${issuer} `);
}
