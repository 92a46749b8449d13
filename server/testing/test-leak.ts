import { randomBytes } from "node:crypto";
import { z } from "zod";

import type { Visibility } from "@/domain/occurrence/occurrence";
import type { Operation } from "@/server/context";
import { type OpenedIncident, openIncidents } from "@/server/incident/open-incidents";
import { mutation } from "@/server/operation";

const openTestLeak = mutation({
  name: "openTestLeak",
  permission: "incident.report",
  input: z.object({
    visibility: z.enum(["public", "internal", "restricted", "unknown"]),
    keyName: z.string(),
    known: z.object({ keyId: z.string(), keyVersionId: z.string() }).optional(),
    detectedAt: z.date().optional(),
  }),
  async run(ctx, { visibility, keyName, known, detectedAt }) {
    const [opened] = await openIncidents(ctx, [
      {
        kind: "leak",
        secretTypeId: "unknown",
        keyName,
        ...(known && { known }),
        partRole: "secret",
        privilege: "unknown",
        identifiers: [{ kind: "sha256", hash: new Uint8Array(randomBytes(32)) }],
        occurrences: [
          {
            placeHash: new Uint8Array(randomBytes(32)),
            tool: "gitleaks",
            ruleId: "generic-api-key",
            sourceKind: "git",
            repository: "example/shop",
            path: "config/settings.py",
            line: 12,
            visibility,
            presence: "present",
          },
        ],
        act: null,
        versionState: "unknown",
        detectedAt: detectedAt ?? ctx.now,
        exposedSince: detectedAt ?? ctx.now,
        exposedSinceIsFloor: true,
        backlog: false,
      },
    ]);
    if (opened === undefined) throw new Error("No incident was opened.");
    return opened;
  },
});

/** A leaked key with one place, as an import would open it. */
export async function openLeak(
  operation: Operation,
  options: {
    visibility?: Visibility;
    keyName?: string;
    known?: { keyId: string; keyVersionId: string };
  } = {},
): Promise<OpenedIncident> {
  return openTestLeak.call(operation, {
    visibility: options.visibility ?? "internal",
    keyName: options.keyName ?? `key ${randomBytes(3).toString("hex")}`,
    known: options.known,
  });
}
