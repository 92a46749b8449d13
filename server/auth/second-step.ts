import "server-only";
import { z } from "zod";

import type { InstallationKeys } from "@/server/crypto/installation-keys";
import { openFromCookie, sealForCookie } from "@/server/crypto/sealed-cookie";

export const secondStepCookie = "rekey.second_step";
export const secondStepSeconds = 10 * 60;

const purpose = "second step";
const schema = z.object({ memberId: z.uuid(), device: z.string().nullable() });
export type SecondStep = z.infer<typeof schema>;

/** Says "this browser gave the right password", and opens nothing by itself. */
export function sealSecondStep(keys: InstallationKeys, step: SecondStep & { now: Date }): string {
  const { now, ...data } = step;
  const endsAt = new Date(now.getTime() + secondStepSeconds * 1000);
  return sealForCookie(keys, { purpose, data, endsAt });
}

export function openSecondStep(
  keys: InstallationKeys,
  { cookie, now }: { cookie: string | null | undefined; now: Date },
): SecondStep | null {
  return openFromCookie(keys, cookie, { purpose, schema, now });
}
