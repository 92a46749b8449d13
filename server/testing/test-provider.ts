import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";

import { Provider } from "oidc-provider";

import { freePort } from "@/server/postgres/free-port";

type Person = {
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
};

export type TestProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who may sign in over there: what is typed as login, and what is told of them. */
  people: Map<string, Person>;
  /** How far its clock is ahead. */
  clock: { ahead: number };
  stop(): Promise<void>;
};

/** A real OpenID Connect provider on this machine, with pages of its own to sign in on. */
export async function startTestProvider({ callback }: { callback: string }): Promise<TestProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const clientId = "rekey";
  const clientSecret = randomBytes(24).toString("base64url");
  const people = new Map<string, Person>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub", "groups"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub) }),
    }),
    // It is the organisation's own application: nobody is asked whether it may know the address.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      const grant = new provider.Grant({
        clientId: client?.clientId ?? "",
        accountId: session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    // A clock that goes wrong between two steps must not make the code too old.
    ttl: { AuthorizationCode: 24 * 60 * 60 },
  });
  const clock = { ahead: 0 };
  const handle = provider.callback();
  const server = createServer((request, response) => {
    shifted(clock, () => void handle(request, response));
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return { issuer, clientId, clientSecret, people, clock, stop: () => close(server) };
}

const ahead = new AsyncLocalStorage<{ ahead: number }>();
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + (ahead.getStore()?.ahead ?? 0);

/** What runs for the provider reads the provider's clock, and the rest of the process its own. */
function shifted(clock: { ahead: number }, run: () => void): void {
  ahead.run(clock, run);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
