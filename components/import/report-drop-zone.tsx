"use client";

import { FileDropZone } from "@/components/form/file-drop-zone";

type ReportDropZoneProps = {
  file: File | null;
  disabled: boolean;
  onChoose: (file: File) => void;
};

export function ReportDropZone(props: ReportDropZoneProps) {
  return (
    <FileDropZone
      label="Report file"
      accept=".json,application/json"
      invitation="Drop a report here, or choose a file"
      hint="gitleaks 8, JSON, up to 200 MB. Its values are hashed in this browser and never sent."
      {...props}
    />
  );
}
