import "server-only";
import type { SettingValue } from "@/domain/setting/setting";
import type { Db, Tx } from "@/server/db";
import { readSettings } from "@/server/setting/read-settings";

/** The settings by which an incident is computed. */
export type IncidentSettings = {
  sla: SettingValue<"sla">;
  severity_rules: SettingValue<"severity_rules">;
};

export function incidentSettings(tx: Db | Tx): Promise<IncidentSettings> {
  return readSettings(tx, ["sla", "severity_rules"]);
}
