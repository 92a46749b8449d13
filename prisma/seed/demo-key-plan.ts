import type { Injection } from "@/domain/consumer/consumer";
import type { KeyKind } from "@/domain/key/key";
import type { EnvironmentName } from "@/prisma/seed/demo-estate";
import type { TeamName } from "@/prisma/seed/demo-people";
import type { ServiceName } from "@/prisma/seed/demo-services";

type Use = readonly [ServiceName, EnvironmentName, Injection];
export type KeyPlan = {
  name: string;
  secretTypeId: string;
  kind?: KeyKind;
  team: TeamName;
  variable: string;
  /** The scanner's rule that finds it. */
  ruleId: string;
  uses: readonly Use[];
};
