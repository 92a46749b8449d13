import type { Estate } from "@/prisma/seed/demo-estate";
import type { DemoKeys } from "@/prisma/seed/demo-keys";
import type { People } from "@/prisma/seed/demo-people";
import type { Stage } from "@/prisma/seed/demo-stage";

/** What every story of the demo is told with. */
export type Cast = { stage: Stage; people: People; estate: Estate; keys: DemoKeys };
