import { z } from "zod";

import { liveHintSchema } from "./live-hint";
import { roomPresenceSchema } from "./presence";

/** What a stream says. */
export const liveMessageSchema = z.discriminatedUnion("type", [
  /** It stands, and says everything after this event. */
  z.object({ type: z.literal("hello"), seq: z.number().int().nonnegative() }),
  z.object({ type: z.literal("hint"), hint: liveHintSchema }),
  /** Too much happened to say it singly: read anew. */
  z.object({ type: z.literal("resync"), seq: z.number().int().nonnegative() }),
  z.object({ type: z.literal("presence"), room: roomPresenceSchema }),
  z.object({ type: z.literal("beat") }),
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;
