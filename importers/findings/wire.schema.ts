import { z } from "zod";

import { scannerSchema } from "@/domain/finding/scanner";

/** Content type of a stripped report: what a browser sends instead of the report itself. */
export const strippedReportType = "application/vnd.rekey.findings+x-ndjson";

/** First line. Then one finding a line, then the last line. */
export const wireHeadSchema = z.strictObject({
  rekey: z.literal("findings"),
  version: z.literal(1),
  tool: scannerSchema,
});
/** Last line: without it the report was cut off on its way. */
export const wireEndSchema = z.strictObject({ end: z.literal(true), findings: z.int().min(0) });
