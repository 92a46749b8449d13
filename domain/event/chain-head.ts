import { z } from "zod";

const shape = /^(\d{1,18}):([0-9a-f]{64})$/;

/** A saved head of the chain, `seq:hmac`: the number of a line and the 64 digits that seal it. */
export const chainHeadSchema = z
  .string()
  .trim()
  .regex(shape, "A head looks like 120:9f86d0..., a line number and 64 digits.");

export function formatHead({ seq, hmac }: { seq: bigint; hmac: Uint8Array }): string {
  return `${seq}:${hexOf(hmac)}`;
}

export function parseHead(head: string): { seq: bigint; hmac: string } {
  const [, seq = "", hmac = ""] = shape.exec(chainHeadSchema.parse(head)) ?? [];
  return { seq: BigInt(seq), hmac };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
