"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { ActionButton } from "@/components/form/action-button";
import type { PlainAction } from "@/components/form/use-action";
import type { ImportDto } from "@/domain/import/import-dto";
import { Progress } from "@/components/ui/progress";
import { durationText } from "@/lib/duration-text";
import { numberText } from "@/lib/counted";

type Standing = { state: string; applied: number; findings: number };

type ApplyingProgressProps = {
  importId: string;
  standing: Standing;
  cancel: PlainAction<ImportDto>;
};

const askEveryMs = 1_000;

/** How far a large report is. Another page may be looked at meanwhile: it goes on by itself. */
export function ApplyingProgress({ importId, standing, cancel }: ApplyingProgressProps) {
  const router = useRouter();
  const [now, setNow] = useState(standing);
  const [rate, setRate] = useState(0);

  useEffect(() => {
    const began = { at: performance.now(), applied: standing.applied };
    const ask = async () => {
      const next = await askStanding(importId);
      if (next === null) return;
      setNow(next);
      setRate(((next.applied - began.applied) / (performance.now() - began.at)) * 1_000);
      if (next.state !== "applying") router.refresh();
    };
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => clearInterval(timer);
  }, [importId, router, standing.applied]);

  const leftMs = rate === 0 ? null : ((now.findings - now.applied) / rate) * 1_000;
  return (
    <Progress
      label={`${numberText(now.applied)} of ${numberText(now.findings)} findings applied`}
      done={now.applied}
      total={now.findings}
      {...(rate > 0 && { rate: `${numberText(Math.round(rate))} a second` })}
      {...(leftMs !== null && { left: `about ${durationText(leftMs)} left` })}
      cancel={
        <ActionButton action={cancel} input={{ importId }} done="Stopped. What was applied stays.">
          Stop
        </ActionButton>
      }
    />
  );
}

async function askStanding(importId: string): Promise<Standing | null> {
  try {
    const response = await fetch(`/api/v1/imports/${importId}`);
    return response.ok ? ((await response.json()) as Standing) : null;
  } catch {
    return null;
  }
}
