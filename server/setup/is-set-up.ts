import "server-only";
import type { Db } from "@/server/db";

/** Whether anybody can sign in at all. No secret: the sign-in page says it. */
export async function isSetUp(db: Db): Promise<boolean> {
  return (await db.member.findFirst({ select: { id: true } })) !== null;
}
