"use client";

import type { UploadState } from "@/components/import/use-report-upload";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { durationText } from "@/lib/duration-text";
import { numberText } from "@/lib/counted";

type UploadProgressProps = { state: UploadState; bytes: number; onCancel: () => void };

export function UploadProgress({ state, bytes, onCancel }: UploadProgressProps) {
  const stop = (
    <Button size="small" onClick={onCancel}>
      Cancel
    </Button>
  );
  if (state.step !== "reading") {
    return <Progress label="Sending what is left of it" done={0} cancel={stop} />;
  }
  const { done, findings, bytesPerSecond } = state.progress;
  // The file is read twice: once to check it, once to mask it.
  const leftMs = bytesPerSecond === 0 ? 0 : ((1 - done) * bytes * 2_000) / bytesPerSecond;
  return (
    <Progress
      label="Reading the report and hashing its values"
      done={done}
      total={1}
      rate={`${numberText(findings)} findings`}
      {...(leftMs > 1_000 && { left: `about ${durationText(leftMs)} left` })}
      cancel={stop}
    />
  );
}
