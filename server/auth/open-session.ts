import "server-only";
import { APIError } from "better-auth/api";
import { headers } from "next/headers";

import type { ProvenBy } from "@/domain/session/proven-by";
import { AppError } from "@/lib/app-error";
import { auth } from "@/server/auth/auth";

/** Signs this browser in as somebody who has just proved who they are. */
export async function openSession(proof: { memberId: string; provenBy: ProvenBy }): Promise<void> {
  const { api } = await auth();
  try {
    await api.openSession({ body: proof, headers: new Headers(await headers()) });
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    throw new AppError("unauthenticated", "This account is no longer a member's.", {
      hint: "Ask an administrator for an invitation.",
    });
  }
}
