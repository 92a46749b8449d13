import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

import { auth } from "@/server/auth/auth";

/** Ends the session here and in the database. */
export function toSignOut() {
  return async function signOut(): Promise<void> {
    const { api } = await auth();
    await api.signOut({ headers: new Headers(await headers()) });
    redirect("/sign-in");
  };
}
