import "server-only";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

import { provenBySchema } from "@/domain/session/proven-by";
import { deviceCookie, deviceCookieSeconds, newDevice } from "@/server/access/known-device";
import { secondStepCookie } from "@/server/auth/second-step";
import type { InstallationKeys } from "@/server/crypto/installation-keys";

/**
 * Opens a session for somebody whom a verb of ours has seen prove who they are: by a second step, a
 * passkey, or the organisation's provider. Not reachable over HTTP.
 */
export function openSessionPlugin({ keys }: { keys: InstallationKeys }) {
  return {
    id: "rekey-open-session",
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ memberId: z.uuid(), provenBy: provenBySchema }) },
        async (ctx) => {
          const { memberId, provenBy } = ctx.body;
          const { internalAdapter, authCookies } = ctx.context;
          const user = await internalAdapter.findUserById(memberId);
          const session =
            user && (await internalAdapter.createSession(memberId, false, { provenBy }));
          if (!session) throw new APIError("UNAUTHORIZED", { code: "NO_SESSION" });
          await setSessionCookie(ctx, { session, user });
          const { attributes } = authCookies.sessionToken;
          const device = newDevice({ keys, email: user.email });
          ctx.setCookie(deviceCookie, device, { ...attributes, maxAge: deviceCookieSeconds });
          ctx.setCookie(secondStepCookie, "", { ...attributes, maxAge: 0 });
          return ctx.json({ memberId });
        },
      ),
    },
  };
}
