import type { DataKind, Stage } from "@/domain/notification/notification";

export interface RegimeDto {
  id: string;
  name: string;
  authority: string;
  stages: Stage[];
  dataKinds: DataKind[];
  note: string | null;
  builtIn: boolean;
  archived: boolean;
  version: number;
}
