import "server-only";
import { APIError } from "better-auth/api";
import { headers } from "next/headers";

import { AppError } from "@/lib/app-error";
import { auth } from "@/server/auth/auth";

export type SessionStart = "signed_in" | "second_step";

/** Signs this browser in, or says why not. Never says whether the address or the password was wrong. */
export async function startSession(person: {
  email: string;
  password: string;
}): Promise<SessionStart> {
  const { api } = await auth();
  try {
    const answer = await api.signInEmail({ body: person, headers: new Headers(await headers()) });
    if ("providerOnly" in answer) throw providerOnly();
    return "secondStep" in answer ? "second_step" : "signed_in";
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (error.status === "TOO_MANY_REQUESTS") {
      const seconds = Number(error.body?.["seconds"]);
      throw new AppError("rate_limited", error.message, {
        hint: "Nobody is locked out: it only takes longer after each wrong try.",
        retryAfter: seconds,
      });
    }
    if (error.statusCode >= 500) throw error;
    throw new AppError("unauthenticated", "The e-mail address or the password is wrong.", {
      hint: "An administrator can set a new password on the server.",
    });
  }
}

function providerOnly(): AppError {
  return new AppError("unauthenticated", "A password signs in administrators only.", {
    hint: "Use the organisation's sign-in on this page.",
  });
}
