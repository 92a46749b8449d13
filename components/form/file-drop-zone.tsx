"use client";

import { FileUp } from "lucide-react";
import { useState } from "react";

import { cn } from "@/lib/cn";

type FileDropZoneProps = {
  /** Read out as the field's name. */
  label: string;
  file: File | null;
  disabled: boolean;
  accept: string;
  /** "Drop a report here, or choose a file" */
  invitation: string;
  /** What may be dropped, and what becomes of it. */
  hint: string;
  onChoose: (file: File) => void;
};

/** The browser's own file field, as large as the zone: it takes a click, a key and a drop. */
export function FileDropZone(props: FileDropZoneProps) {
  const { label, file, disabled, accept, invitation, hint, onChoose } = props;
  const [over, setOver] = useState(false);
  return (
    <div
      className={cn(
        "relative flex flex-col items-center gap-2 rounded-md border-2 border-dashed px-4 py-8 text-center text-13 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        over ? "border-accent bg-sunken" : "border-control bg-surface",
      )}
    >
      <FileUp aria-hidden className="size-6 text-muted" />
      <span className="max-w-full truncate text-14 font-semibold" dir="auto">
        {file === null ? invitation : file.name}
      </span>
      <span className="text-muted">
        {file === null ? hint : `${sizeText(file.size)}. Choose or drop another one to replace it.`}
      </span>
      <input
        type="file"
        aria-label={label}
        accept={accept}
        disabled={disabled}
        className="absolute inset-0 cursor-pointer opacity-0"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </div>
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1_024) return `${bytes} bytes`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1_024)} kB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
