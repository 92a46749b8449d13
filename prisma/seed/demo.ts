import { currentTime } from "@/server/clock";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import type { DemoSignIn } from "@/server/launch/demo";
import { playDemo } from "@/prisma/seed/play-demo";

/** For the launcher: fills the database that this process has opened, and says who may sign in. */
export async function seedDemo(): Promise<readonly DemoSignIn[]> {
  return playDemo(db(), { keys: await installationKeys(), now: currentTime() });
}
