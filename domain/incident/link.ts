import { z } from "zod";

export const linkKinds = ["same_event", "derived_from", "reused_value"] as const;
export const linkKindSchema = z.enum(linkKinds);
export type LinkKind = z.infer<typeof linkKindSchema>;
